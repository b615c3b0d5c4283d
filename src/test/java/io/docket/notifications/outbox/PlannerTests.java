package io.docket.notifications.outbox;

import static io.docket.users.NotificationPreferences.Channel.CALENDAR;
import static io.docket.users.NotificationPreferences.Channel.EMAIL;
import static io.docket.users.NotificationPreferences.Channel.IN_APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.notifications.Facts;
import io.docket.notifications.NotificationSettings;
import io.docket.notifications.Told;
import io.docket.users.Contact;
import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.NotificationPreferences.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** On which ways people are told, and when. */
class PlannerTests {

  /** A Monday, an hour before midnight in Berlin. */
  private static final Instant NIGHT = Instant.parse("2030-06-24T21:00:00Z");

  private static final Instant MORNING = Instant.parse("2030-06-25T05:00:00Z");

  private final Planner planner =
      new Planner(
          new NotificationSettings(Map.of(), LocalTime.of(7, 0), Duration.ofMinutes(30)),
          Clock.fixed(NIGHT, ZoneOffset.UTC));

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "OFFER")
  void tellsByMailAndInTheInboxWhereNobodyChose(Kind kind) {
    var plan = planner.plan(draft(kind), reader(preferences(Map.of())));

    assertThat(plan.channels()).containsExactlyInAnyOrder(EMAIL, IN_APP);
    assertThat(plan.deliveries()).containsExactly(EMAIL);
    assertThat(plan.deliverAt()).isEqualTo(NIGHT);
  }

  @Test
  void tellsOfWhatIsOfferedInTheInboxAlone() {
    var plan = planner.plan(draft(Kind.OFFER), reader(preferences(Map.of())));

    assertThat(plan.channels()).containsExactly(IN_APP);
    assertThat(plan.deliveries()).isEmpty();
  }

  @Test
  void tellsAsTheReaderChose() {
    var chosen = preferences(Map.of(Kind.OFFER, Set.of(EMAIL)));

    var plan = planner.plan(draft(Kind.OFFER), reader(chosen));

    assertThat(plan.channels()).containsExactly(EMAIL);
    assertThat(plan.isInApp()).isFalse();
  }

  @Test
  void tellsNothingWhereTheReaderWantsNothing() {
    var chosen = preferences(Map.of(Kind.COMMENT, Set.of()));

    var plan = planner.plan(draft(Kind.COMMENT), reader(chosen));

    assertThat(plan.channels()).isEmpty();
    assertThat(plan.isInApp()).isFalse();
    assertThat(plan.deliveries()).isEmpty();
  }

  @Test
  void tellsInTheInboxWhereTheWantedWayIsNone() {
    var byMail = preferences(Map.of(Kind.COMMENT, Set.of(EMAIL)));
    var byCalendar = preferences(Map.of(Kind.COMMENT, Set.of(CALENDAR)));

    var unreachable =
        planner.plan(draft(Kind.COMMENT), new Contact("a", null, "UTC", "en", byMail));
    var withoutAppointment = planner.plan(draft(Kind.COMMENT), reader(byCalendar));

    assertThat(unreachable.channels()).containsExactly(IN_APP);
    assertThat(withoutAppointment.channels()).containsExactly(IN_APP);
  }

  @Test
  void keepsForAClosedAccountWhatItMisses() {
    var plan = planner.plan(draft(Kind.DEADLINE), null);

    assertThat(plan.channels()).containsExactly(IN_APP);
  }

  @Test
  void goesTheWaysThatTheSenderChoseAndTheReaderWants() {
    var asked = asked(Set.of(EMAIL, CALENDAR));

    var nothingChosen = planner.plan(asked, reader(preferences(Map.of())));
    var oneOfThem =
        planner.plan(asked, reader(preferences(Map.of(Kind.MESSAGE, Set.of(EMAIL, IN_APP)))));
    var another = planner.plan(asked, reader(preferences(Map.of(Kind.MESSAGE, Set.of(IN_APP)))));
    var nothing = planner.plan(asked, reader(preferences(Map.of(Kind.MESSAGE, Set.of()))));

    assertThat(nothingChosen.channels()).containsExactlyInAnyOrder(EMAIL, CALENDAR);
    assertThat(oneOfThem.channels()).containsExactly(EMAIL);
    assertThat(another.channels()).containsExactly(IN_APP);
    assertThat(nothing.channels()).isEmpty();
  }

  @Test
  void waitsForTheEndOfQuietHours() {
    var plan = planner.plan(draft(Kind.COMMENT), reader(quiet()));

    assertThat(plan.deliverAt()).isEqualTo(MORNING);
    assertThat(plan.isInApp()).isTrue();
  }

  @Test
  void waitsForNothingWhereItIsUrgent() {
    var urgent = new Draft(told(Kind.DEADLINE, null), null, false, true);

    assertThat(planner.plan(urgent, reader(quiet())).deliverAt()).isEqualTo(NIGHT);
    assertThat(planner.plan(urgent, reader(digest(Digest.DAILY))).digestAt()).isNull();
  }

  @Test
  void gathersWhatCanWaitForTheMorning() {
    var plan = planner.plan(draft(Kind.COMMENT), reader(digest(Digest.DAILY)));

    assertThat(plan.digestAt()).isEqualTo(MORNING);
    assertThat(plan.deliveries()).isEmpty();
    assertThat(plan.isInApp()).isTrue();
    assertThat(planner.plan(draft(Kind.COMMENT), reader(digest(Digest.WEEKLY))).digestAt())
        .isEqualTo(Instant.parse("2030-07-01T05:00:00Z"));
  }

  @Test
  void gathersNothingThatIsTooLateByThen() {
    var reminder = new Draft(told(Kind.REMINDER, MORNING), null, false, false);

    var plan = planner.plan(reminder, reader(digest(Digest.DAILY)));

    assertThat(plan.digestAt()).isNull();
    assertThat(plan.deliveries()).containsExactly(EMAIL);
  }

  @Test
  void gathersNothingForWhomNoMailGoes() {
    assertThat(planner.plan(draft(Kind.OFFER), reader(digest(Digest.DAILY))).digestAt()).isNull();
  }

  private static Draft draft(Kind kind) {
    return new Draft(told(kind, null), null, false, false);
  }

  private static Draft asked(Set<Channel> channels) {
    return new Draft(told(Kind.MESSAGE, null), channels, true, false);
  }

  private static Told told(Kind kind, @Nullable Instant deadline) {
    var facts = new Facts("T-1", "A task", null, null, deadline, null, null, null);
    return new Told(UUID.randomUUID(), kind, "anna", UUID.randomUUID(), facts, NIGHT);
  }

  private static Contact reader(NotificationPreferences preferences) {
    return new Contact("anna", "anna@docket.example", "Europe/Berlin", "de", preferences);
  }

  private static NotificationPreferences preferences(Map<Kind, Set<Channel>> channels) {
    return new NotificationPreferences(channels, null, Digest.NONE);
  }

  private static NotificationPreferences quiet() {
    return new NotificationPreferences(Map.of(), new QuietHours("22:00", "07:00"), Digest.NONE);
  }

  private static NotificationPreferences digest(Digest digest) {
    return new NotificationPreferences(Map.of(), null, digest);
  }
}
