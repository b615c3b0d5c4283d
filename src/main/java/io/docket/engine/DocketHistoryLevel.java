package io.docket.engine;

import static org.camunda.bpm.engine.ActivityTypes.START_EVENT;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.DMN_DECISION_EVALUATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_ADD;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_SUCCESS;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;

import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's level {@code full} less the rows that cost every task something and tell nobody
 * anything. What happened to a task stands in Docket's own history; the engine's history serves
 * Cockpit, Tasklist's history tab (the user operation log and comments) and history cleanup, none
 * of which reads what is left out here:
 *
 * <ul>
 *   <li>decision evaluations: one row per decision, one per input, one per output and rule; the
 *       routing is recorded in Docket's history
 *   <li>job log of created, executed and deleted jobs: a row for each timer's creation and another
 *       for its end; failures are kept, with their stack trace, because operators live on them
 *   <li>identity link log: a row per candidate group and per change of assignee, which the user
 *       operation log and Docket's history record already
 *   <li>variable details: a row for each value that a variable ever had, beside the row with its
 *       last one
 *   <li>variables local to a user task: they feed Tasklist's columns and repeat the task's row
 *   <li>form properties: a row for each submitted field, with what a person typed into it
 *   <li>plain start events of embedded subprocesses: a row that says what the subprocess's own row
 *       says
 *   <li>gateways: which way was taken, the row of what comes next says
 * </ul>
 */
final class DocketHistoryLevel extends AbstractHistoryLevel {

  static final String NAME = "docket";

  // Stored in the database at the first start; 0 to 3 are the engine's own.
  private static final int ID = 10;

  private static final Set<HistoryEventType> NEVER =
      Set.of(
          DMN_DECISION_EVALUATE,
          JOB_CREATE,
          JOB_SUCCESS,
          JOB_DELETE,
          IDENTITY_LINK_ADD,
          IDENTITY_LINK_DELETE,
          VARIABLE_INSTANCE_UPDATE_DETAIL,
          FORM_PROPERTY_UPDATE);

  private static final Set<HistoryEventType> OF_VARIABLES =
      Set.of(VARIABLE_INSTANCE_CREATE, VARIABLE_INSTANCE_UPDATE, VARIABLE_INSTANCE_DELETE);

  private static final Set<HistoryEventType> OF_ACTIVITIES =
      Set.of(ACTIVITY_INSTANCE_START, ACTIVITY_INSTANCE_UPDATE, ACTIVITY_INSTANCE_END);

  // An event-based gateway is where a process waits, which Cockpit shows.
  private static final Set<Object> GATEWAYS =
      Set.of(
          ActivityTypes.GATEWAY_EXCLUSIVE,
          ActivityTypes.GATEWAY_INCLUSIVE,
          ActivityTypes.GATEWAY_PARALLEL);

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return !NEVER.contains(type)
        && !(OF_VARIABLES.contains(type) && isLocalToUserTask(entity))
        && !(OF_ACTIVITIES.contains(type) && (isStartOfSubprocess(entity) || isGateway(entity)));
  }

  private static boolean isLocalToUserTask(@Nullable Object entity) {
    return entity instanceof VariableInstanceEntity variable && variable.getTaskId() != null;
  }

  private static boolean isGateway(@Nullable Object entity) {
    return entity instanceof ExecutionEntity execution
        && execution.getActivity() != null
        && GATEWAYS.contains(execution.getActivity().getProperty("type"));
  }

  private static boolean isStartOfSubprocess(@Nullable Object entity) {
    return entity instanceof ExecutionEntity execution
        && execution.getActivity() != null
        && START_EVENT.equals(execution.getActivity().getProperty("type"))
        && execution.getActivity().getFlowScope() != execution.getProcessDefinition();
  }
}
