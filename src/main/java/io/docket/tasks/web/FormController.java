package io.docket.tasks.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves Tasklist the latest deployed forms, filled in for whoever opens them. */
@Hidden
@RestController
class FormController {

  private final TaskForms forms;

  FormController(TaskForms forms) {
    this.forms = forms;
  }

  @GetMapping("/forms/{name}.form")
  ResponseEntity<JsonNode> start(@PathVariable String name) {
    return fresh(forms.blank(name));
  }

  @GetMapping("/forms/{task}/{name}.form")
  ResponseEntity<JsonNode> ofTask(@PathVariable UUID task, @PathVariable String name) {
    return fresh(forms.filled(name, task));
  }

  private static ResponseEntity<JsonNode> fresh(JsonNode form) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(form);
  }
}
