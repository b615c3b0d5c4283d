package io.docket.engine.expressions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/**
 * What a bare name stands for. Published names come first: a variable, which a person may have
 * named, can never pass for a delegate.
 */
final class NamesResolver extends ReadOnlyResolver {

  private final PublishedCatalogue published;

  NamesResolver(PublishedCatalogue published) {
    this.published = published;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base != null || !(property instanceof String name)) {
      return null;
    }
    var scope = (VariableScope) context.getContext(VariableScope.class);
    var delegate = published.delegate(name);
    if (delegate.isPresent()) {
      return found(context, delegate.get());
    }
    var view = published.view(name);
    var execution = executionOf(scope);
    if (view.isPresent() && execution != null) {
      return found(context, ViewedFacts.view(view.get().of(execution)));
    }
    return ofEngine(context, scope, name);
  }

  private @Nullable Object ofEngine(ELContext context, @Nullable VariableScope scope, String name) {
    var execution = executionOf(scope);
    if (name.equals("execution") && execution != null) {
      return found(context, EngineFacts.of(execution));
    }
    if (name.equals("task") && scope instanceof DelegateTask task) {
      return found(context, EngineFacts.of(task));
    }
    if (name.equals("authenticatedUserId")) {
      return found(context, Context.getCommandContext().getAuthenticatedUserId());
    }
    return variable(context, scope, name);
  }

  private @Nullable Object variable(ELContext context, @Nullable VariableScope scope, String name) {
    if (scope != null && scope.hasVariable(name)) {
      return found(context, scope.getVariable(name));
    }
    var ofDecision = (VariableContext) context.getContext(VariableContext.class);
    if (ofDecision != null && ofDecision.containsVariable(name)) {
      return found(context, ofDecision.resolve(name).getValue());
    }
    return null;
  }

  /** The inputs of a connector have a scope of their own, inside that of the execution. */
  private static @Nullable DelegateExecution executionOf(@Nullable VariableScope scope) {
    if (scope instanceof DelegateTask task) {
      return task.getExecution();
    }
    if (scope instanceof DelegateExecution execution) {
      return execution;
    }
    return scope instanceof AbstractVariableScope inner
        ? executionOf(inner.getParentVariableScope())
        : null;
  }

  private static @Nullable Object found(ELContext context, @Nullable Object value) {
    context.setPropertyResolved(true);
    return value;
  }
}
