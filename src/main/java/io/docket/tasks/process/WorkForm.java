package io.docket.tasks.process;

import static io.docket.tasks.process.StartForm.text;

import io.docket.web.InvalidRequest;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What somebody typed into {@code forms/work-on-task.form} or {@code review-task.form}. */
record WorkForm(
    @Nullable String outcome,
    @Nullable String note,
    @Nullable Integer progress,
    @Nullable String decision) {

  static WorkForm read(VariableScope form) {
    var reason = text(form, "reason");
    return new WorkForm(
        text(form, "outcome"),
        reason == null ? text(form, "note") : reason,
        progress(text(form, "progress")),
        text(form, "decision"));
  }

  private static @Nullable Integer progress(@Nullable String typed) {
    try {
      return typed == null ? null : new BigDecimal(typed).intValueExact();
    } catch (ArithmeticException | NumberFormatException notWhole) {
      throw new InvalidRequest("progress", "must be a whole number from 0 to 100");
    }
  }
}
