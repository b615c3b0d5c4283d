package io.docket.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain has found.
 *
 * @param intact whether every entry is as it was written, and the anchor where it was
 * @param entries how many entries were found in order
 * @param newest number and hash of the last entry in order, to be kept elsewhere as an anchor; null
 *     where there is none
 * @param brokenAt number of the first entry that is not in order; null if all are
 * @param reason what is wrong with it, in words; null if nothing is
 */
public record AuditVerdict(
    boolean intact,
    long entries,
    @Nullable String newest,
    @Nullable Long brokenAt,
    @Nullable String reason) {

  /** The same in a sentence. */
  public String inWords() {
    return intact
        ? "The audit trail is intact: %d entries. Newest: %s".formatted(entries, newest)
        : "The audit trail is broken at entry %d: %s".formatted(brokenAt, reason);
  }
}
