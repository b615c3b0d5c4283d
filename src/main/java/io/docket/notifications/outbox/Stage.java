package io.docket.notifications.outbox;

import java.util.List;

/**
 * One stage on the way from what happened to what is sent. Each call is within a transaction.
 *
 * @param <T> what is worked off
 */
interface Stage<T> {

  /** The oldest that waits and is not another node's, locked until the transaction ends. */
  List<T> next(int limit);

  /** Works them off, all or none. */
  void handle(List<T> items);

  /** Notes that this one failed and rests; returns how often it has. */
  int setBack(T item, Setback setback);

  /** What to call it in the log, without anything personal. */
  String label(T item);
}
