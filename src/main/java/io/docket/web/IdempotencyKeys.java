package io.docket.web;

import io.docket.crypto.EncryptedColumn;
import io.docket.crypto.PersonalData;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The idempotency keys of the last 24 hours and the answers given under them, encrypted: an answer
 * may hold personal data, or a secret that is shown only once.
 */
@Repository
class IdempotencyKeys {

  static final Duration KEPT = Duration.ofHours(24);

  /** A user name holds no blank. */
  static final EncryptedColumn BODY =
      new EncryptedColumn("idempotency_key", "body", "(owner || ' ' || key)");

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final Clock clock;

  IdempotencyKeys(JdbcClient jdbc, PersonalData personalData, Clock clock) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.clock = clock;
  }

  /**
   * What is kept of a request to know it again. Keyed, since a request may hold a password, which a
   * plain hash would let somebody guess.
   */
  byte[] fingerprint(byte[] digest) {
    return personalData.fingerprint(HexFormat.of().formatHex(digest), "idempotency_key.request");
  }

  /**
   * Takes a key for the current transaction. A concurrent request with the same key waits here
   * until this transaction has ended.
   *
   * @return false if the key has an answer already
   */
  boolean take(String owner, String key, byte[] request) {
    return jdbc.sql(
                """
                insert into idempotency_key (owner, key, request, created_at)
                values (:owner, :key, :request, :now)
                on conflict (owner, key) do update
                  set request = excluded.request, created_at = excluded.created_at
                  where idempotency_key.created_at < :expired
                """)
            .param("owner", owner)
            .param("key", key)
            .param("request", request)
            .param("now", Timestamp.from(clock.instant()))
            .param("expired", Timestamp.from(clock.instant().minus(KEPT)))
            .update()
        == 1;
  }

  /** Keeps the answer, to be given again to the same request. */
  void keep(String owner, String key, Answer answer) {
    jdbc.sql(
            """
            update idempotency_key
            set status = :status, location = :location, etag = :etag,
                content_type = :contentType, body = :body
            where owner = :owner and key = :key
            """)
        .param("status", answer.status())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("contentType", answer.contentType())
        .param("body", encrypted(owner, key, answer.body()))
        .param("owner", owner)
        .param("key", key)
        .update();
  }

  /** The answer given before under this key. */
  Optional<Answer> find(String owner, String key) {
    return jdbc.sql(
            """
            select request, status, location, etag, content_type, body
            from idempotency_key where owner = :owner and key = :key and status is not null
            """)
        .param("owner", owner)
        .param("key", key)
        .query(Answer.class)
        .optional()
        .map(answer -> answer.withBody(decrypted(owner, key, answer.body())));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void forgetExpired() {
    jdbc.sql("delete from idempotency_key where created_at < :expired")
        .param("expired", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /** Whatever the bytes are, each is a character of this charset. */
  private byte[] encrypted(String owner, String key, byte[] body) {
    var text = new String(body, StandardCharsets.ISO_8859_1);
    return personalData.encrypt(text, BODY.in(owner + " " + key));
  }

  private byte[] decrypted(String owner, String key, byte[] body) {
    return personalData
        .decrypt(body, BODY.in(owner + " " + key))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An answer as it went out, with the digest of the request that it answered. */
  record Answer(
      byte[] request,
      int status,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String contentType,
      byte[] body) {

    private Answer withBody(byte[] other) {
      return new Answer(request, status, location, etag, contentType, other);
    }
  }
}
