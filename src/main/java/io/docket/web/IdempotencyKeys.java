package io.docket.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The idempotency keys of the last 24 hours and the answers given under them. */
@Repository
class IdempotencyKeys {

  static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotencyKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
        .param("body", answer.body())
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
        .optional();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void forgetExpired() {
    jdbc.sql("delete from idempotency_key where created_at < :expired")
        .param("expired", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /** An answer as it went out, with the digest of the request that it answered. */
  record Answer(
      byte[] request,
      int status,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String contentType,
      byte[] body) {}
}
