package io.docket.tasks.process;

import io.docket.tasks.NewTask;
import io.docket.web.InvalidRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** What somebody typed into {@code forms/create-task.form}, unchecked. */
final class StartForm {

  private StartForm() {}

  static NewTask read(VariableScope form) {
    return new NewTask(
        text(form, "title"),
        text(form, "description"),
        text(form, "category"),
        text(form, "priority"),
        text(form, "assignee"),
        text(form, "team"),
        text(form, "deadline"),
        texts(form.getVariable("reminders")));
  }

  static @Nullable String text(VariableScope form, String field) {
    var value = form.getVariable(field);
    if (value == null) {
      return null;
    }
    if (!isPlain(value)) {
      throw new InvalidRequest(field, "must be plain text");
    }
    var text = value.toString();
    return text.isBlank() ? null : text;
  }

  /** Over the engine's REST API a field may hold anything, even a file. */
  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  private static String text(SpinJsonNode element) {
    if (!element.isString()) {
      throw new InvalidRequest("reminders", "must be a list of texts");
    }
    return element.stringValue();
  }

  /** Nothing chosen leaves the reminders to the routing. */
  private static @Nullable List<@Nullable String> texts(@Nullable Object value) {
    var texts = new ArrayList<@Nullable String>();
    if (value instanceof SpinJsonNode json && json.isArray()) {
      json.elements().forEach(element -> texts.add(text(element)));
    } else if (value instanceof Collection<?> chosen) {
      chosen.forEach(element -> texts.add(String.valueOf(element)));
    } else if (value != null && !value.toString().isBlank()) {
      texts.addAll(List.of(value.toString().split(",", -1)));
    }
    return texts.isEmpty() ? null : texts;
  }
}
