package io.docket.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statement of one question: a walk along the index of what narrows it most, newest first. */
final class AuditStatement {

  private static final String SELECT =
      """
      select number, id, at, kind, actor, subject, cast(details as text) as details,
        client_address, request_id, encode(hash, 'hex') as hash
      from audit_entry""";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private AuditStatement() {}

  static AuditStatement of(AuditReader reader, AuditQuestion question) {
    var statement = new AuditStatement();
    statement.permit(reader);
    statement.narrow(question);
    return statement;
  }

  /** Only what comes after that row, which a page before has ended with. */
  AuditStatement after(Instant at, long number) {
    conditions.add("(at, number) < (:lastAt, :lastNumber)");
    parameters.put("lastAt", Timestamp.from(at));
    parameters.put("lastNumber", number);
    return this;
  }

  String sql() {
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return SELECT + where + " order by at desc, number desc";
  }

  String sql(int limit) {
    return sql() + " limit " + limit;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** A team may be called like a person: changes of teams are told apart by their kind. */
  private void permit(AuditReader reader) {
    if (reader.everything()) {
      return;
    }
    conditions.add(
        """
        (actor = any(:people)
          or kind not like 'TEAM\\_%' and subject = any(:people)
          or kind like 'TEAM\\_%' and subject = any(:teams))""");
    parameters.put("people", reader.people().toArray(String[]::new));
    parameters.put("teams", reader.teams().toArray(String[]::new));
  }

  private void narrow(AuditQuestion question) {
    var from = question.from();
    given("at >= :from", "from", from == null ? null : Timestamp.from(from));
    var to = question.to();
    given("at < :to", "to", to == null ? null : Timestamp.from(to));
    var kind = question.kind();
    given("kind = :kind", "kind", kind == null ? null : kind.name());
    given("actor = :actor", "actor", question.actor());
    given("subject = :subject", "subject", question.subject());
  }

  private void given(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }
}
