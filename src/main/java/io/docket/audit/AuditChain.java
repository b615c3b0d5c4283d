package io.docket.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks along the chain from the first entry to the newest. Reads in portions, each in a statement
 * of its own, and needs nothing but the right to read.
 */
@Component
public class AuditChain {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;

  /** Reads through this client. */
  public AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Finds the first entry that is not as it was written, if there is one. */
  public AuditVerdict verify(@Nullable AuditAnchor anchor) {
    var walk = new ChainWalk(anchor);
    var portion = after(Long.MIN_VALUE);
    while (!portion.isEmpty()) {
      for (var row : portion) {
        if (!walk.goOnTo(row)) {
          return walk.verdict();
        }
      }
      portion = after(portion.get(portion.size() - 1).number());
    }
    return walk.end();
  }

  private List<ChainedRow> after(long number) {
    return jdbc.sql(
            "select %s from audit_entry where number > :number order by number limit :limit"
                .formatted(ChainedRow.COLUMNS))
        .param("number", number)
        .param("limit", PORTION)
        .query(ChainedRow::of)
        .list();
  }
}
