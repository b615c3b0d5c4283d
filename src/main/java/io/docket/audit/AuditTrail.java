package io.docket.audit;

/** What a security officer can read later; nobody changes or deletes it. */
public interface AuditTrail {

  /**
   * Writes in the caller's transaction: the change and its record are there together or not. It is
   * written right before the commit, so call this no later than in the work of the transaction.
   * Without a transaction, or in one that may only read, it is written at once in one of its own.
   */
  void record(AuditEvent event);

  /** Writes in a transaction of its own: a refusal is recorded though the caller's is undone. */
  void recordRefusal(AuditEvent event);
}
