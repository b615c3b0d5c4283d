package io.docket.notifications.outbox;

import java.util.List;
import org.springframework.stereotype.Component;

/** From what was gathered for somebody to one mail about it all. */
@Component
class DigestStage implements Stage<String> {

  private final DigestRows rows;
  private final DeliveryRows deliveries;
  private final LiveTasks tasks;

  DigestStage(DigestRows rows, DeliveryRows deliveries, LiveTasks tasks) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.tasks = tasks;
  }

  @Override
  public List<String> next(int limit) {
    return rows.due(limit);
  }

  @Override
  public void handle(List<String> recipients) {
    recipients.forEach(this::send);
  }

  @Override
  public int setBack(String recipient, Setback setback) {
    return rows.setBack(recipient, setback);
  }

  @Override
  public String label(String recipient) {
    return "A digest";
  }

  /** Another node that was quicker has left nothing by then. */
  private void send(String recipient) {
    rows.lock(recipient);
    var gathered = rows.gathered(recipient);
    var wanted = gathered.stream().filter(tasks::isWanted).toList();
    rows.dismiss(gathered);
    if (!wanted.isEmpty()) {
      rows.take(wanted, deliveries.startMail(wanted.get(0).id()));
    }
  }
}
