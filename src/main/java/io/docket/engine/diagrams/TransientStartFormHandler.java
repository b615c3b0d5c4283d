package io.docket.engine.diagrams;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;

/** Hands the input of a start form to the new instance without storing it. */
final class TransientStartFormHandler extends DefaultStartFormHandler {

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    FormInput.give(submitted, scope);
  }
}
