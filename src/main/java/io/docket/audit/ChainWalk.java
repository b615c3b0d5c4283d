package io.docket.audit;

import org.jspecify.annotations.Nullable;

/** One walk along the chain, as far as it is in order. */
final class ChainWalk {

  private static final int HASH_BYTES = 32;

  private final @Nullable AuditAnchor anchor;
  private byte[] hashBefore = new byte[HASH_BYTES];
  private @Nullable AuditAnchor newest;
  private long found;
  private @Nullable String reason;

  ChainWalk(@Nullable AuditAnchor anchor) {
    this.anchor = anchor;
  }

  /** Whether this row is the next in order; after the first that is not, the walk is over. */
  boolean goOnTo(ChainedRow row) {
    reason = faultOf(row);
    if (reason != null) {
      return false;
    }
    found++;
    hashBefore = row.hash();
    newest = AuditAnchor.of(row);
    return true;
  }

  AuditVerdict end() {
    if (anchor != null && anchor.number() > found) {
      reason = "it is missing, as are all up to the anchor " + anchor.number();
    }
    return verdict();
  }

  AuditVerdict verdict() {
    return new AuditVerdict(
        reason == null,
        found,
        newest == null ? null : newest.toString(),
        reason == null ? null : found + 1,
        reason);
  }

  private @Nullable String faultOf(ChainedRow row) {
    if (row.number() > found + 1) {
      return "it is missing; the next one there is %d".formatted(row.number());
    }
    if (row.number() < found + 1) {
      return "an entry with the number %d is in its place".formatted(row.number());
    }
    if (!row.follows(hashBefore)) {
      return "it does not follow on the entry before: one of the two was replaced or moved";
    }
    if (!row.isIntact()) {
      return "its content was changed after it was written";
    }
    return anchor != null && anchor.denies(row)
        ? "its hash is not that of the anchor: the chain was written anew"
        : null;
  }
}
