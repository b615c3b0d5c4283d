package io.docket.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.notifications.Facts;
import io.docket.notifications.Told;
import io.docket.users.NotificationPreferences.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of {@code notification}; facts that a newer version added are left out. */
@Component
class ToldRows implements RowMapper<Told> {

  private final ObjectMapper json;

  ToldRows(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public Told mapRow(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        row.getObject("task_id", UUID.class),
        facts(row.getString("facts")),
        row.getTimestamp("due_at").toInstant());
  }

  private Facts facts(String stored) {
    try {
      return json.readValue(stored, Facts.class);
    } catch (JsonProcessingException broken) {
      // Without the cause, which quotes what it could not read.
      throw new IllegalStateException("The facts of a notification are not readable");
    }
  }
}
