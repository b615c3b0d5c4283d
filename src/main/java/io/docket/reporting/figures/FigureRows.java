package io.docket.reporting.figures;

import io.docket.reporting.ReportQuestion;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL for the rows of a report, in one statement. */
@Component
class FigureRows {

  private static final int NEVER = 0;

  private final NamedParameterJdbcOperations jdbc;

  FigureRows(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  <R> List<R> ask(String sql, ReportQuestion question, Scope scope, Instant now, RowMapper<R> row) {
    var parameters = new HashMap<String, Object>(scope.parameters());
    parameters.put("from", at(question.begin(question.from())));
    parameters.put("end", at(question.end()));
    parameters.put("bounds", bounds(question));
    parameters.put("now", at(now));
    return Objects.requireNonNull(
        jdbc.execute(sql, Map.copyOf(parameters), statement -> read(statement, row)));
  }

  /** A plan for all questions would read a year for somebody who asks for a day. */
  private static <R> List<R> read(PreparedStatement statement, RowMapper<R> row)
      throws SQLException {
    statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
    try (var rows = statement.executeQuery()) {
      return new RowMapperResultSetExtractor<>(row).extractData(rows);
    }
  }

  private static java.sql.Timestamp at(Instant moment) {
    return java.sql.Timestamp.from(moment);
  }

  private static String[] bounds(ReportQuestion question) {
    return question.periods().stream()
        .map(day -> question.begin(day).toString())
        .toArray(String[]::new);
  }
}
