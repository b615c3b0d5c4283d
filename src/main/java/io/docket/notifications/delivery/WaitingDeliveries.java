package io.docket.notifications.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deliveries whose server was out of reach. Once it takes something again, the next of them need
 * not sit out their pauses: each success brings some forward, so that a long queue is soon empty
 * and a server that is merely flapping is not overrun.
 */
@Component
class WaitingDeliveries {

  /** Straight at the engine's table: through its services it would be a statement for each. */
  private static final String BRING_FORWARD =
      """
      with next as (
        select id from notification_delivery
        where waits_for = :server and next_attempt_at > :now
        order by next_attempt_at limit :most for update skip locked
      ), chosen as (
        update notification_delivery delivery set next_attempt_at = :now
        from next where delivery.id = next.id returning delivery.id
      )
      update act_ru_job job set duedate_ = :now, rev_ = job.rev_ + 1
      from chosen join act_ru_execution process on process.business_key_ = chosen.id::text
      where job.process_instance_id_ = process.id_ and job.handler_cfg_ = :timer
        and job.lock_owner_ is null and job.duedate_ > :now""";

  private final JdbcClient jdbc;
  private final DeliverySettings settings;
  private final Clock clock;

  WaitingDeliveries(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  void bringForward(Channel server) {
    jdbc.sql(BRING_FORWARD)
        .param("server", server.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("most", settings.wokenAtOnce())
        .param("timer", NotificationDeliveryProcess.NEXT_ATTEMPT_DUE)
        .update();
  }
}
