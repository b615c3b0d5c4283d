package io.docket.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.crypto.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Makes a row of the audit trail readable. */
@Component
class AuditEntryMapper implements RowMapper<AuditEntry> {

  private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

  private final PersonalData personalData;
  private final ObjectMapper json;

  AuditEntryMapper(PersonalData personalData, ObjectMapper json) {
    this.personalData = personalData;
    this.json = json;
  }

  @Override
  public AuditEntry mapRow(ResultSet row, int rowNumber) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        AuditKind.valueOf(row.getString("kind")),
        row.getString("actor"),
        row.getString("subject"),
        details(row.getString("details")),
        ClientAddress.read(personalData, row.getBytes("client_address"), row.getString("id")),
        row.getString("request_id"),
        row.getString("hash"));
  }

  private Map<String, String> details(String text) {
    try {
      return json.readValue(text, DETAILS);
    } catch (JsonProcessingException notOurs) {
      return Map.of("unreadable", text);
    }
  }
}
