package io.docket.users.domain;

import io.docket.crypto.PersonalData;
import io.docket.users.TooManyRequests;
import io.docket.web.ClientSite;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many requests of a kind may come from one address within an hour, over all nodes. What they
 * ask for is not looked at, so that a refusal says nothing about any account.
 */
@Repository
class AddressBrake {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int CLEARED_AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final Clock clock;

  AddressBrake(JdbcClient jdbc, PersonalData personalData, Clock clock) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.clock = clock;
  }

  /**
   * Counts one more, in the caller's transaction; one over the limit leaves no row behind.
   *
   * @param most so many within an hour
   * @throws TooManyRequests if that is too many
   */
  void count(String kind, String address, int most) {
    var site = personalData.fingerprint(ClientSite.of(address), "address_request.address");
    var now = clock.instant();
    clear(now);
    // Parallel requests from one address count one after the other.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:kind || encode(:site, 'hex'), 0))")
        .param("kind", kind)
        .param("site", site)
        .query((row, number) -> true)
        .list();
    if (!insert(kind, site, now, most)) {
      throw new TooManyRequests(Duration.between(now, oldest(kind, site, now).plus(WINDOW)));
    }
  }

  private boolean insert(String kind, byte[] site, Instant now, int most) {
    return jdbc.sql(
                """
                insert into address_request (kind, address, at)
                select :kind, :site, :now
                where (select count(*) from address_request
                       where kind = :kind and address = :site and at > :since) < :most""")
            .param("kind", kind)
            .param("site", site)
            .param("now", Timestamp.from(now))
            .param("since", Timestamp.from(now.minus(WINDOW)))
            .param("most", most)
            .update()
        == 1;
  }

  private Instant oldest(String kind, byte[] site, Instant now) {
    return jdbc.sql(
            """
            select min(at) from address_request
            where kind = :kind and address = :site and at > :since""")
        .param("kind", kind)
        .param("site", site)
        .param("since", Timestamp.from(now.minus(WINDOW)))
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private void clear(Instant now) {
    jdbc.sql(
            """
            delete from address_request where ctid in (
              select ctid from address_request where at <= :since
              limit :most for update skip locked)""")
        .param("since", Timestamp.from(now.minus(WINDOW)))
        .param("most", CLEARED_AT_ONCE)
        .update();
  }
}
