package io.docket.notifications.outbox;

import io.docket.tasks.TaskEvent;
import io.docket.tasks.TaskNews;
import java.util.List;
import org.springframework.stereotype.Component;

/** From what happened to a task to whom it concerns, and into their calendars. */
@Component
class NewsStage implements Stage<TaskEvent> {

  private final TaskNews news;
  private final Herald herald;
  private final NotificationRows rows;
  private final CalendarKeeper calendars;

  NewsStage(TaskNews news, Herald herald, NotificationRows rows, CalendarKeeper calendars) {
    this.news = news;
    this.herald = herald;
    this.rows = rows;
    this.calendars = calendars;
  }

  @Override
  public List<TaskEvent> next(int limit) {
    return news.next(limit);
  }

  @Override
  public void handle(List<TaskEvent> events) {
    events.forEach(event -> herald.of(event).forEach(rows::announce));
    calendars.follow(events);
    news.told(events);
  }

  @Override
  public int setBack(TaskEvent event, Setback setback) {
    return news.setBack(event, setback.patience(), setback.soon(), setback.later());
  }

  @Override
  public String label(TaskEvent event) {
    return "Entry %d of task %s".formatted(event.seq(), event.task().id());
  }
}
