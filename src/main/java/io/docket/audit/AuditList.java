package io.docket.audit;

import io.docket.web.Cursor;
import io.docket.web.Page;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail as somebody may read it; that they did is recorded in it. */
@Repository
class AuditList {

  private static final String ORDER = "-at";

  /** How many rows of an export are in memory at a time. */
  private static final int PORTION = 500;

  private final NamedParameterJdbcTemplate jdbc;
  private final AuditEntryMapper mapper;
  private final AuditReaders readers;
  private final AuditTrail trail;

  AuditList(
      NamedParameterJdbcTemplate jdbc,
      AuditEntryMapper mapper,
      AuditReaders readers,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.readers = readers;
    this.trail = trail;
  }

  /** One page, the newest entry first. */
  @Transactional
  public Page<AuditEntry> page(AuditQuestion question, int limit, @Nullable String cursor) {
    var reader = reader();
    note(reader, question, "page");
    var statement = AuditStatement.of(reader, question);
    if (cursor != null) {
      var last = Cursor.decode(cursor, ORDER, 2);
      statement.after(last.instant(0), last.wholeNumber(1));
    }
    var rows = rows(statement, limit + 1);
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(page, rows.size() > limit ? cursorAfter(page.get(limit - 1)) : null);
  }

  /**
   * All of it, the newest entry first, without holding it in memory, nor a connection while whoever
   * reads it takes their time: each portion goes on behind the last entry of the one before.
   */
  public void export(AuditQuestion question, Supplier<AuditFile> begin) {
    var reader = reader();
    note(reader, question, "export");
    var portion = rows(AuditStatement.of(reader, question), PORTION);
    var file = begin.get();
    portion.forEach(file::write);
    while (portion.size() == PORTION) {
      var last = portion.get(PORTION - 1);
      var rest = AuditStatement.of(reader, question).after(last.at(), last.number());
      portion = rows(rest, PORTION);
      portion.forEach(file::write);
    }
    file.end();
  }

  private List<AuditEntry> rows(AuditStatement statement, int limit) {
    return jdbc.query(statement.sql(limit), statement.parameters(), mapper);
  }

  private AuditReader reader() {
    return readers
        .current()
        .orElseThrow(() -> new AccessDeniedException("Only leads and administrators read this"));
  }

  private void note(AuditReader reader, AuditQuestion question, String form) {
    var details = new TreeMap<>(question.words());
    details.put("as", form);
    trail.record(new AuditEvent(AuditKind.AUDIT_TRAIL_READ, reader.username(), null, details));
  }

  private static String cursorAfter(AuditEntry last) {
    return new Cursor(ORDER, List.of(last.at().toString(), Long.toString(last.number()))).encode();
  }
}
