package io.docket.tasks.process;

import static io.docket.tasks.process.TaskLifecycleProcess.CATEGORY;
import static io.docket.tasks.process.TaskLifecycleProcess.PRIORITY;

import io.docket.tasks.Routing;
import io.docket.tasks.TaskInDiagram;
import io.docket.tasks.WrongState;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code processes/task-routing.dmn} says, in its latest version. */
@Component
class RoutingDecision {

  private static final String KEY = "taskRouting";

  private final DecisionService decisions;

  RoutingDecision(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** Asked again for a task that is under way. */
  Routing of(TaskInDiagram task) {
    var facts =
        Variables.putValue(CATEGORY.name(), task.category())
            .putValue(PRIORITY.name(), task.priority());
    return read(decisions.evaluateDecisionByKey(KEY).variables(facts).evaluate());
  }

  /** No rule at all leaves everything to the creator. */
  static Routing read(DmnDecisionResult result) {
    var rule = result.getSingleResult();
    return rule == null ? new Routing(null, null, null, false, null) : read(rule);
  }

  private static Routing read(DmnDecisionResultEntries rule) {
    return new Routing(
        text(rule, "team"),
        text(rule, "timeAllowed"),
        text(rule, "reminders"),
        Boolean.TRUE.equals(rule.get("reviewNeeded")),
        text(rule, "escalationInterval"));
  }

  private static @Nullable String text(DmnDecisionResultEntries rule, String output) {
    var value = rule.get(output);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new WrongState(
        "The routing decision says %s where a text belongs as %s; ask an analyst"
            .formatted(value, output));
  }
}
