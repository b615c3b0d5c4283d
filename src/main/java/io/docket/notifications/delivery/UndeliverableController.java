package io.docket.notifications.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.tasks.TaskNotFound;
import io.docket.users.CurrentActor;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves operators the form of a notification that could not be delivered, filled in. */
@Hidden
@RestController
class UndeliverableController {

  private final UndeliverableForm form;
  private final CurrentActor actor;

  UndeliverableController(UndeliverableForm form, CurrentActor actor) {
    this.form = form;
    this.actor = actor;
  }

  @GetMapping("/forms/{delivery}/undeliverable/{name}.form")
  ResponseEntity<JsonNode> form(@PathVariable String delivery, @PathVariable String name) {
    if (actor.find().filter(person -> person.has(Role.OPERATOR)).isEmpty()) {
      throw new NotForYou("Operators look after notifications that could not be delivered");
    }
    var filled = form.filled(name, id(delivery)).orElseThrow(TaskNotFound::new);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(filled);
  }

  /** Whoever may not see the form learns nothing of how it is asked for either. */
  private static UUID id(String delivery) {
    try {
      return UUID.fromString(delivery);
    } catch (IllegalArgumentException none) {
      throw new TaskNotFound();
    }
  }
}
