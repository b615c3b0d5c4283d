package io.docket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.docket.DocketTest;
import io.docket.TestPeople;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a failed statement says, and so what the log holds of it. */
@DocketTest
class ErrorDetailTests {

  private final JdbcTemplate jdbc;
  private final TestPeople people;

  @Autowired
  ErrorDetailTests(JdbcTemplate jdbc, TestPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Test
  void quotesNoRow() {
    var person = people.person();
    var zone = "update app_user set time_zone = ?, pending = true where username = ?";

    var failure = catchThrowable(() -> jdbc.update(zone, "Secret/Place", person));

    assertThat(inLog(failure))
        .contains("app_user_pending_is_not_active")
        .doesNotContain("Failing row", "Secret/Place", person);
  }

  @Test
  void quotesNoKey() {
    var team = people.team(null, null);
    var insert = "insert into team (key, name) values (?, ?)";

    var failure = catchThrowable(() -> jdbc.update(insert, team, "Twice"));

    assertThat(inLog(failure)).contains("team_pkey").doesNotContain("Detail:", team);
  }

  @Test
  void quotesNoRowOfABatch() {
    var person = people.person();
    var rows = List.of(new Object[] {"Secret/Place", true, person}, new Object[] {"UTC", true, ""});

    var failure =
        catchThrowable(
            () ->
                jdbc.batchUpdate(
                    "update app_user set time_zone = ?, pending = ? where username = ?", rows));

    assertThat(inLog(failure)).contains("Batch entry").doesNotContain("Secret/Place", person);
  }

  private static String inLog(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
