package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.users.TooManyRequests;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Only so many requests of a kind from one address within an hour. */
@DocketTest
class AddressBrakeTests {

  private static final String KIND = "test";

  private final AddressBrake brake;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final String address = "address-" + UUID.randomUUID();

  @Autowired
  AddressBrakeTests(
      AddressBrake brake, TransactionTemplate transaction, TestClock clock, JdbcClient jdbc) {
    this.brake = brake;
    this.transaction = transaction;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void stopTheTime() {
    clock.advance(Duration.ZERO);
  }

  @Test
  void saysWhenTheNextOneIsTaken() {
    count(address);
    clock.advance(Duration.ofMinutes(20));
    count(address);

    var refusal = catchThrowableOfType(TooManyRequests.class, () -> count(address));

    assertThat(refusal.headers()).containsEntry("Retry-After", "2400");
    clock.advance(Duration.ofMinutes(40));
    count(address);
    assertThatThrownBy(() -> count(address)).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void countsOtherAddressesAndOtherRequestsApart() {
    count(address);
    count(address);

    count("elsewhere-" + address);
    transaction.executeWithoutResult(status -> brake.count("other " + KIND, address, 2));
  }

  @Test
  void takesASiteOfIpv6ForOneAddress() {
    var site = "2001:db8:%x:%x".formatted(address.hashCode() >>> 16, address.hashCode() & 0xffff);
    count(site + "::1");
    count(site + "::2");

    assertThatThrownBy(() -> count(site + ":ffff::9")).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void takesNoMoreOfThoseThatComeAtTheSameMoment() {
    var taken = new AtomicInteger();

    IntStream.range(0, 20)
        .parallel()
        .forEach(
            i -> {
              try {
                count(address);
                taken.incrementAndGet();
              } catch (TooManyRequests tooMany) {
                assertThat(tooMany.status().value()).isEqualTo(429);
              }
            });

    assertThat(taken).hasValue(2);
  }

  @Test
  void clearsAwayWhatIsOlderThanAnHour() {
    count(address);
    clock.advance(Duration.ofHours(1));

    var before = old();

    count("elsewhere-" + address);

    assertThat(before).isPositive();
    assertThat(old()).isEqualTo(Math.max(0, before - 100));
  }

  private long old() {
    return jdbc.sql("select count(*) from address_request where at <= :hourAgo")
        .param("hourAgo", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
        .query(Long.class)
        .single();
  }

  private void count(String from) {
    transaction.executeWithoutResult(status -> brake.count(KIND, from, 2));
  }
}
