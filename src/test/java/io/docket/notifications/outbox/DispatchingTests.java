package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.connectors.AddressBook;
import io.docket.notifications.NotificationSettings;
import io.docket.notifications.NotificationWritten;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.Role;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Import;

/** A node that dispatches by itself, and what an installation can set. */
@DocketTest
@Import(Outbox.class)
class DispatchingTests {

  private static final Duration NEVER = Duration.ofDays(1);

  private final RestCalls calls;
  private final TestPeople people;
  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private final AddressBook addresses;

  @Autowired
  DispatchingTests(
      RestCalls calls,
      TestPeople people,
      Outbox outbox,
      Dispatcher dispatcher,
      AddressBook addresses) {
    this.calls = calls;
    this.people = people;
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.addresses = addresses;
  }

  @Test
  void tellsWithoutBeingAskedAndSoonWhenItIsNudged() {
    var dispatching =
        new Dispatching(dispatcher, new DispatchSettings(true, NEVER, 100, 5, NEVER, NEVER));
    dispatching.start();
    try {
      var first = assigned();
      dispatching.when(new NotificationWritten());
      await().until(() -> !outbox.about(first).isEmpty());
      var second = assigned();
      dispatching.when(new NotificationWritten());
      await().until(() -> !outbox.about(second).isEmpty());
    } finally {
      dispatching.stop();
    }

    assertThat(dispatching.isRunning()).isFalse();
  }

  @Test
  void knowsTheAddressesOfActivePeopleAlone() {
    var clerk = people.person();
    assertThat(addresses.mailAddress(clerk)).contains(clerk + "@docket.example");

    calls.asNew(Role.ADMIN).post("/users/" + clerk + "/deactivate");

    assertThat(addresses.mailAddress(clerk)).isEmpty();
    assertThat(addresses.mailAddress("nobody-at-all")).isEmpty();
  }

  @Test
  void takesSettingsKindByKind() {
    var source =
        new MapConfigurationPropertySource(
            Map.of(
                "docket.notifications.channels.offer", "EMAIL,IN_APP",
                "docket.notifications.channels.comment", "",
                "docket.notifications.digest-at", "06:30"));

    var settings =
        new Binder(source).bindOrCreate("docket.notifications", NotificationSettings.class);

    assertThat(settings.channelsOf(Kind.OFFER)).isEqualTo(Set.of(Channel.EMAIL, Channel.IN_APP));
    assertThat(settings.channelsOf(Kind.COMMENT)).isEmpty();
    assertThat(settings.channelsOf(Kind.ASSIGNMENT)).contains(Channel.CALENDAR);
    assertThat(settings.digestAt()).isEqualTo(LocalTime.of(6, 30));
    assertThat(settings.appointment()).isEqualTo(Duration.ofMinutes(30));
  }

  private String assigned() {
    var clerk = people.person();
    var team = people.team(null, null, clerk);
    return calls.task(calls.asNew(Role.ADMIN), Map.of("team", team, "assignee", clerk)).id();
  }
}
