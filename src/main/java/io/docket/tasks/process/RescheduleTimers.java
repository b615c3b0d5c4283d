package io.docket.tasks.process;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The step "Reschedule timers": every timer of the process asks the record anew when it is due. An
 * open task always has one timer for the next reminder and one for the next escalation, if need be
 * in the far future, so that whatever fired before is armed again by this.
 */
@Delegate
class RescheduleTimers implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    var management = execution.getProcessEngineServices().getManagementService();
    management
        .createJobQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .timers()
        .list()
        .stream()
        .map(Job::getId)
        .forEach(timer -> management.recalculateJobDuedate(timer, false));
  }
}
