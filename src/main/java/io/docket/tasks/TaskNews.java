package io.docket.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to tasks and has not been told to those whom it concerns. Each entry of a history
 * was written in the transaction of what it tells, so nothing is here that did not happen, and
 * nothing is missing that did.
 */
public interface TaskNews {

  /**
   * The oldest untold events, locked until the current transaction ends. Those that somebody else
   * has locked are left to them, and those that failed rest until it is time again.
   *
   * @param limit so many at most
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<TaskEvent> next(int limit);

  /** Notes that nobody is left to be told of these events. */
  @Transactional(propagation = Propagation.MANDATORY)
  void told(List<TaskEvent> events);

  /**
   * Notes that an event could not be told.
   *
   * @param patience how often that may happen before it is tried only now and then
   * @param soon not to try before
   * @param later the same once patience is at its end
   * @return how often that has happened to this event
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int setBack(TaskEvent event, int patience, Instant soon, Instant later);

  /** What is waiting to be told. */
  Backlog backlog();

  /**
   * How much is waiting.
   *
   * @param oldest when the first of it happened; null if there is none
   */
  record Backlog(long size, @Nullable Instant oldest) {}
}
