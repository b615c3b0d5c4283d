package io.docket.engine.diagrams;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;

/** Hands the input of a task's form to its listeners without storing it. */
final class TransientTaskFormHandler extends DefaultTaskFormHandler {

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    FormInput.give(submitted, scope);
  }
}
