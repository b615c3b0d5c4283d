package io.docket.audit;

import io.docket.web.Cursor;
import io.docket.web.Page;
import java.sql.Timestamp;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit trail as somebody may read it; that they did is recorded in it. */
@Repository
class AuditList {

  private static final String ORDER = "-at";

  /** How many rows of an export are in memory at a time. */
  private static final int FETCHED_AT_ONCE = 500;

  private final NamedParameterJdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate portions;
  private final AuditEntryMapper mapper;
  private final AuditReaders readers;
  private final AuditTrail trail;
  private final TransactionTemplate reading;

  AuditList(
      NamedParameterJdbcTemplate jdbc,
      DataSource dataSource,
      AuditEntryMapper mapper,
      AuditReaders readers,
      AuditTrail trail,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.portions = inPortions(dataSource);
    this.mapper = mapper;
    this.readers = readers;
    this.trail = trail;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /** One page, the newest entry first. */
  @Transactional
  public Page<AuditEntry> page(AuditQuestion question, int limit, @Nullable String cursor) {
    var reader = reader();
    note(reader, question, "page");
    var statement = AuditStatement.of(reader, question);
    if (cursor != null) {
      var last = Cursor.decode(cursor, ORDER, 2);
      statement.after(Timestamp.from(last.instant(0)), last.wholeNumber(1));
    }
    var rows = jdbc.query(statement.sql(limit + 1), statement.parameters(), mapper);
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(page, rows.size() > limit ? cursorAfter(page.get(limit - 1)) : null);
  }

  /** All of it, the newest entry first, without holding it in memory. */
  public void export(AuditQuestion question, Supplier<AuditFile> begin) {
    var reader = reader();
    note(reader, question, "export");
    var statement = AuditStatement.of(reader, question);
    var file = begin.get();
    reading.executeWithoutResult(
        status ->
            portions.query(
                statement.sql(),
                statement.parameters(),
                (RowCallbackHandler) row -> file.write(mapper.mapRow(row, 0))));
    file.end();
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

  /** PostgreSQL's driver reads in portions only if told to, and only within a transaction. */
  private static NamedParameterJdbcTemplate inPortions(DataSource dataSource) {
    var template = new JdbcTemplate(dataSource);
    template.setFetchSize(FETCHED_AT_ONCE);
    return new NamedParameterJdbcTemplate(template);
  }
}
