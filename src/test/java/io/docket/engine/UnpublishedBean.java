package io.docket.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestComponent;

/** A bean that could be a delegate and is not published as one. */
@TestComponent
class UnpublishedBean implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    throw new AssertionError("A diagram reached an unpublished bean.");
  }
}
