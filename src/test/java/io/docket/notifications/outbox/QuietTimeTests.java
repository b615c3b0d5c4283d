package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is left alone, and when a digest goes out, by the clock on the wall. */
class QuietTimeTests {

  @ParameterizedTest(name = "{0} to {1} in {2} at {3}: {4}")
  @CsvSource({
    // within a day
    "12:00, 13:30, UTC, 2030-06-24T12:00:00Z, 2030-06-24T13:30:00Z",
    "12:00, 13:30, UTC, 2030-06-24T13:29:59Z, 2030-06-24T13:30:00Z",
    "12:00, 13:30, UTC, 2030-06-24T13:30:00Z, 2030-06-24T13:30:00Z",
    "12:00, 13:30, UTC, 2030-06-24T11:59:59Z, 2030-06-24T11:59:59Z",
    // across midnight, elsewhere
    "22:00, 07:00, Europe/Berlin, 2030-06-24T20:00:00Z, 2030-06-25T05:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2030-06-25T04:59:59Z, 2030-06-25T05:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2030-06-25T05:00:00Z, 2030-06-25T05:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2030-06-24T19:59:59Z, 2030-06-24T19:59:59Z",
    "22:00, 07:00, Asia/Kolkata, 2030-06-24T18:00:00Z, 2030-06-25T01:30:00Z",
    "22:00, 07:00, America/New_York, 2030-01-15T03:30:00Z, 2030-01-15T12:00:00Z",
    // the nights on which clocks are changed in Berlin, 2030-03-31 and 2030-10-27
    "22:00, 07:00, Europe/Berlin, 2030-03-30T22:00:00Z, 2030-03-31T05:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2030-10-26T21:00:00Z, 2030-10-27T06:00:00Z",
    // an end that is skipped, and a beginning that is
    "22:00, 02:30, Europe/Berlin, 2030-03-31T00:30:00Z, 2030-03-31T01:00:00Z",
    "02:30, 08:00, Europe/Berlin, 2030-03-31T01:00:00Z, 2030-03-31T06:00:00Z",
    // an end that comes twice
    "22:00, 02:30, Europe/Berlin, 2030-10-27T00:15:00Z, 2030-10-27T00:30:00Z",
    "22:00, 02:30, Europe/Berlin, 2030-10-27T00:45:00Z, 2030-10-27T00:45:00Z",
    "22:00, 02:30, Europe/Berlin, 2030-10-27T01:15:00Z, 2030-10-27T01:30:00Z",
    // no hours at all
    "07:00, 07:00, UTC, 2030-06-24T07:00:00Z, 2030-06-24T07:00:00Z"
  })
  void endsByTheClockOnTheWall(String from, String to, ZoneId zone, Instant at, Instant end) {
    var quiet = QuietTime.of(new QuietHours(from, to), zone);

    assertThat(quiet.endIfQuiet(at)).isEqualTo(end);
  }

  @Test
  void isNeverWhereNobodyWantsIt() {
    var midnight = Instant.parse("2030-06-24T00:00:00Z");

    assertThat(QuietTime.of(null, ZoneId.of("UTC")).endIfQuiet(midnight)).isEqualTo(midnight);
  }

  @ParameterizedTest(name = "{0} in {1} after {2}: {3}")
  @CsvSource({
    "DAILY, UTC, 2030-06-24T06:59:59Z, 2030-06-24T07:00:00Z",
    "DAILY, UTC, 2030-06-24T07:00:00Z, 2030-06-25T07:00:00Z",
    "DAILY, Europe/Berlin, 2030-06-24T05:30:00Z, 2030-06-25T05:00:00Z",
    "DAILY, Europe/Berlin, 2030-03-30T12:00:00Z, 2030-03-31T05:00:00Z",
    "DAILY, Pacific/Auckland, 2030-06-24T18:00:00Z, 2030-06-24T19:00:00Z",
    // 2030-06-24 is a Monday
    "WEEKLY, UTC, 2030-06-24T06:00:00Z, 2030-06-24T07:00:00Z",
    "WEEKLY, UTC, 2030-06-24T08:00:00Z, 2030-07-01T07:00:00Z",
    "WEEKLY, UTC, 2030-06-29T08:00:00Z, 2030-07-01T07:00:00Z",
    "WEEKLY, Europe/Berlin, 2030-10-21T06:00:00Z, 2030-10-28T06:00:00Z"
  })
  void digestsGoOutInTheMorning(Digest digest, ZoneId zone, Instant after, Instant morning) {
    assertThat(Mornings.next(digest, LocalTime.of(7, 0), zone, after)).isEqualTo(morning);
  }
}
