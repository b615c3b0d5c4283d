package io.docket.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.connectors.ScriptedConnectors;
import io.docket.connectors.ServerFailure;
import io.docket.notifications.AlreadySent;
import io.docket.notifications.Retries;
import io.docket.users.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When something is tried again: after its pause, when somebody says so, or when others succeed.
 */
@DeliveryTest
class DeliveryRetriesTests {

  private static final ServerFailure DOWN = ServerFailure.unavailable("Out of reach");

  private final PostOffice post;
  private final Desk desk;
  private final Retries retries;
  private final ScriptedConnectors servers;
  private final TransactionOperations transaction;
  private final TestClock clock;
  private final String clerk;
  private final String operator;

  @Autowired
  DeliveryRetriesTests(
      BeanFactory beans,
      Retries retries,
      ScriptedConnectors servers,
      TransactionOperations transaction,
      TestClock clock,
      TestPeople people) {
    this.post = new PostOffice(beans);
    this.desk = new Desk(beans);
    this.retries = retries;
    this.servers = servers;
    this.transaction = transaction;
    this.clock = clock;
    this.clerk = people.person();
    this.operator = people.person(Role.OPERATOR);
  }

  @BeforeEach
  void begin() {
    servers.reset();
    clock.set(PostOffice.MORNING);
  }

  @Test
  void waitsLongerEachTimeUpToTheLongestPause() {
    var delivery = post.mail(clerk);

    for (var pause : List.of(30, 60, 120, 240, 480, 900, 900)) {
      fail(delivery);
      assertThat(dueAt(delivery))
          .isBetween(clock.instant().plusSeconds(pause * 8 / 10), after(pause * 12 / 10 + 1))
          .isEqualTo(post.nextAttempt(delivery));
      clock.set(dueAt(delivery));
    }
  }

  @Test
  void neverAsksAServerBeforeItMayBeAsked() {
    var allowed = PostOffice.MORNING.plus(Duration.ofHours(1));
    servers.askToWait("email", allowed);

    var delivery = waiting();

    assertThat(dueAt(delivery)).isBetween(allowed, allowed.plusSeconds(30));
  }

  @Test
  void triesWhatWaitsAtOnce() {
    var delivery = waiting();

    retry(delivery);

    assertThat(dueAt(delivery)).isEqualTo(clock.instant());
    desk.runDue(delivery);
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void triesWhatFailedAgain() {
    var delivery = refused();

    retry(delivery);

    assertThat(desk.userTask(delivery)).isNull();
    desk.runDue(delivery);
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void triesAgainWhatAnOperatorHasGivenUp() {
    var delivery = refused();
    desk.decide(operator, delivery, "GIVE_UP", "No use");
    assertThat(desk.instance(delivery)).isNull();

    retry(delivery);

    assertThat(desk.instances(delivery)).hasSize(2);
    desk.runDue(delivery);
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void triesAgainWhatFailedUnforeseen() {
    var delivery = post.mail(clerk);
    servers.breakNext("email", new RuntimeException("Nobody foresaw this"));
    assertThatThrownBy(() -> desk.runDue(delivery)).isInstanceOf(RuntimeException.class);
    desk.engine.getManagementService().setJobRetries(desk.job(delivery).getId(), 0);

    retry(delivery);

    desk.runDue(delivery);
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void refusesWhereNothingFailedAndNothingWaits() {
    var quiet = post.mailLater(clerk, Duration.ofHours(8));
    desk.runDue(quiet);
    var sent = post.mail(clerk);
    desk.runDue(sent);

    for (var delivery : List.of(quiet, sent)) {
      assertThatThrownBy(() -> retry(delivery)).isInstanceOf(AlreadySent.class);
    }
    assertThat(dueAt(quiet)).isEqualTo(PostOffice.MORNING.plus(Duration.ofHours(8)));
  }

  @Test
  void bringsForwardWhatWaitedForTheServerThatIsBack() {
    var mails = Stream.generate(this::waiting).limit(3).toList();
    var event = post.event(clerk);
    desk.runDue(event);
    var changed = post.change(clerk, post.uidOf(event));
    servers.refuseNext("calendar", DOWN);
    desk.runDue(changed);

    clock.advance(Duration.ofSeconds(10));
    desk.runDue(post.mail(clerk));

    assertThat(mails).allSatisfy(each -> assertThat(dueAt(each)).isEqualTo(clock.instant()));
    assertThat(dueAt(changed)).isAfter(clock.instant());
    desk.runDue(post.event(clerk));
    assertThat(dueAt(changed)).isEqualTo(clock.instant());
  }

  private Instant after(int seconds) {
    return clock.instant().plusSeconds(seconds);
  }

  private UUID waiting() {
    var delivery = post.mail(clerk);
    fail(delivery);
    return delivery;
  }

  private void fail(UUID delivery) {
    servers.refuseNext("email", DOWN);
    assertThat(desk.runDue(delivery)).isOne();
  }

  private UUID refused() {
    var delivery = post.mail(clerk);
    servers.refuseNext("email", ServerFailure.refused("No"));
    desk.runDue(delivery);
    return delivery;
  }

  private void retry(UUID delivery) {
    transaction.executeWithoutResult(status -> retries.retry(post.notificationOf(delivery)));
  }

  private Instant dueAt(UUID delivery) {
    return desk.job(delivery).getDuedate().toInstant();
  }
}
