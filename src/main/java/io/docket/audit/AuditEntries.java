package io.docket.audit;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.crypto.PersonalData;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the table {@code audit_entry}; a trigger numbers and chains what comes. */
@Repository
class AuditEntries {

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final ObjectMapper json;
  private final Clock clock;

  AuditEntries(JdbcClient jdbc, PersonalData personalData, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.json = json;
    this.clock = clock;
  }

  /** The event with all that is known about it now. */
  NewAuditEntry of(AuditEvent event) {
    return new NewAuditEntry(
        UUID.randomUUID(),
        clock.instant(),
        event.kind(),
        StorableText.of(event.actor()),
        StorableText.of(event.subject()),
        event.details().entrySet().stream()
            .collect(
                toMap(
                    detail -> StorableText.from(detail.getKey()),
                    detail -> StorableText.detail(detail.getValue()),
                    (one, same) -> one)),
        RequestFacts.clientAddress(),
        RequestFacts.requestId());
  }

  /** Within the transaction at hand, which from now on should end soon. */
  void append(NewAuditEntry entry) {
    jdbc.sql(
            """
            insert into audit_entry
              (id, at, kind, actor, subject, details, client_address, request_id)
            values
              (:id, :at, :kind, :actor, :subject, cast(:details as jsonb), :address, :request)""")
        .param("id", entry.id())
        .param("at", Timestamp.from(entry.at()))
        .param("kind", entry.kind().name())
        .param("actor", entry.actor())
        .param("subject", entry.subject())
        .param("details", written(entry.details()))
        .param("address", encrypted(entry))
        .param("request", entry.requestId())
        .update();
  }

  private byte @Nullable [] encrypted(NewAuditEntry entry) {
    var address = entry.clientAddress();
    return address == null
        ? null
        : personalData.encrypt(address, ClientAddress.of(entry.id().toString()));
  }

  private String written(Map<String, String> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
