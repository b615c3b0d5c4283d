package io.docket.engine.expressions;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * What {@code execution} and {@code task} are in an expression: a few facts to read and the
 * variables in scope, in place of the engine's own objects, from which everything is in reach.
 */
abstract sealed class EngineFacts {

  private final VariableScope variables;

  private EngineFacts(VariableScope variables) {
    this.variables = variables;
  }

  static EngineFacts of(DelegateExecution execution) {
    return new OfExecution(execution);
  }

  static EngineFacts of(DelegateTask task) {
    return new OfTask(task);
  }

  /** Whether this fact may be read. */
  abstract boolean has(String property);

  abstract @Nullable Object get(String property);

  /** {@code getVariable('x')}, {@code hasVariable('x')} and the getters of the facts. */
  Optional<Function<@Nullable Object[], @Nullable Object>> method(String name, int arguments) {
    if (arguments == 1 && name.equals("getVariable")) {
      return Optional.of(given -> variables.getVariable(String.valueOf(given[0])));
    }
    if (arguments == 1 && name.equals("hasVariable")) {
      return Optional.of(given -> variables.hasVariable(String.valueOf(given[0])));
    }
    var property = PropertyNames.ofGetter(name);
    return arguments == 0 && property != null && has(property)
        ? Optional.of(given -> get(property))
        : Optional.empty();
  }

  private static final class OfExecution extends EngineFacts {

    private static final Map<String, Function<DelegateExecution, @Nullable Object>> FACTS =
        Map.of(
            "id", DelegateExecution::getId,
            "processInstanceId", DelegateExecution::getProcessInstanceId,
            "processBusinessKey", DelegateExecution::getProcessBusinessKey,
            "businessKey", DelegateExecution::getProcessBusinessKey,
            "processDefinitionId", DelegateExecution::getProcessDefinitionId,
            "currentActivityId", DelegateExecution::getCurrentActivityId,
            "currentActivityName", DelegateExecution::getCurrentActivityName,
            "eventName", DelegateExecution::getEventName);

    private final DelegateExecution execution;

    OfExecution(DelegateExecution execution) {
      super(execution);
      this.execution = execution;
    }

    @Override
    boolean has(String property) {
      return FACTS.containsKey(property);
    }

    @Override
    @Nullable Object get(String property) {
      var fact = FACTS.get(property);
      return fact == null ? null : fact.apply(execution);
    }
  }

  private static final class OfTask extends EngineFacts {

    private static final Map<String, Function<DelegateTask, @Nullable Object>> FACTS =
        Map.ofEntries(
            Map.entry("id", DelegateTask::getId),
            Map.entry("name", DelegateTask::getName),
            Map.entry("description", DelegateTask::getDescription),
            Map.entry("assignee", DelegateTask::getAssignee),
            Map.entry("owner", DelegateTask::getOwner),
            Map.entry("priority", DelegateTask::getPriority),
            Map.entry("dueDate", DelegateTask::getDueDate),
            Map.entry("followUpDate", DelegateTask::getFollowUpDate),
            Map.entry("createTime", DelegateTask::getCreateTime),
            Map.entry("taskDefinitionKey", DelegateTask::getTaskDefinitionKey),
            Map.entry("processInstanceId", DelegateTask::getProcessInstanceId),
            Map.entry("eventName", DelegateTask::getEventName));

    private final DelegateTask task;

    OfTask(DelegateTask task) {
      super(task);
      this.task = task;
    }

    @Override
    boolean has(String property) {
      return FACTS.containsKey(property);
    }

    @Override
    @Nullable Object get(String property) {
      var fact = FACTS.get(property);
      return fact == null ? null : fact.apply(task);
    }
  }
}
