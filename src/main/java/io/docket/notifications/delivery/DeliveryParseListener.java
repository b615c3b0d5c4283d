package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.KEY;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.users.NotForYou;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Ties both ends of the process and the operator's decision to the delivery's row. Built in, not
 * drawn: an analyst cannot lose them.
 */
class DeliveryParseListener extends AbstractBpmnParseListener {

  private final ObjectProvider<DeliveryEngine> engine;
  private final ObjectProvider<DeliveryTable> deliveries;
  private final ObjectProvider<OperatorsDecision> decision;

  DeliveryParseListener(
      ObjectProvider<DeliveryEngine> engine,
      ObjectProvider<DeliveryTable> deliveries,
      ObjectProvider<OperatorsDecision> decision) {
    this.engine = engine;
    this.deliveries = deliveries;
    this.decision = decision;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    if (KEY.equals(process.getKey())) {
      process.addBuiltInListener(ExecutionListener.EVENTNAME_START, started());
      process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended());
    }
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var process = (ProcessDefinitionEntity) scope.getProcessDefinition();
    if (KEY.equals(process.getKey())
        && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
      TaskListener listener = task -> decision.getObject().notify(task);
      behavior
          .getTaskDefinition()
          .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
    }
  }

  private ExecutionListener started() {
    return execution -> {
      if (!engine.getObject().isCalling()) {
        throw new NotForYou("A delivery begins with its notification; nobody starts one by hand");
      }
    };
  }

  /** An operator may delete the process in Cockpit: then nothing more happens to the delivery. */
  private ExecutionListener ended() {
    return execution -> {
      if (((ExecutionEntity) execution).isCanceled()) {
        deliveries.getObject().abandon(delivery(execution));
      }
    };
  }
}
