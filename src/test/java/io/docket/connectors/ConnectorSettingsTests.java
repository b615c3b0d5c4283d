package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What operators may set, and what they are told if it cannot be. */
class ConnectorSettingsTests {

  @EnableConfigurationProperties({
    MailSettings.class,
    CalendarSettings.class,
    ConnectorSettings.class
  })
  static class Settings {}

  @Test
  void workWithoutAny() {
    with(
        context -> {
          assertThat(context.getBean(MailSettings.class).hasServer()).isFalse();
          assertThat(context.getBean(MailSettings.class).api().isSet()).isFalse();
          assertThat(context.getBean(CalendarSettings.class).isSet()).isFalse();
          assertThat(context.getBean(ConnectorSettings.class).email().attempts()).isEqualTo(3);
        });
  }

  @Test
  void takeEnvironmentVariablesThatAreEmpty() {
    with(
        context -> assertThat(context).hasNotFailed(),
        "docket.mail.api.url=",
        "docket.calendar.url=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docket.mail.from=nobody",
        "docket.mail.from=a@b.example, c@d.example",
        "docket.mail.api.url=mail.example/send",
        "docket.mail.api.url=https://name:password@mail.example/send",
        "docket.mail.api.header=X: y",
        "docket.calendar.url=ftp://calendar.example/",
        "docket.calendar.url=https://docket:password@calendar.example/",
        "docket.calendar.url=https://calendar.example/?user={username}",
        "docket.calendar.url=https://calendar.example/{wrong}/",
        "docket.calendar.username=a:b",
        "docket.calendar.timeout=0s",
        "docket.connectors.email.attempts=0",
        "docket.connectors.email.rest=0s",
        "docket.connectors.calendar.failure-rate=101"
      })
  void refuseMistakes(String mistake) {
    with(context -> assertThat(context).hasFailed(), mistake);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docket.mail.api.url", "docket.calendar.url"})
  void doNotRepeatAPasswordThatStandsInTheWrongPlace(String setting) {
    with(
        context -> assertThat(context).getFailure().rootCause().hasMessageNotContaining("password"),
        setting + "=https://name:password@server.example/");
  }

  @Test
  void refuseTwoWaysForMails() {
    with(
        context -> assertThat(context).hasFailed(),
        "docket.mail.host=mail.example",
        "docket.mail.api.url=https://mail.example/send");
  }

  @Test
  void fillInWhoseCalendarItIs() {
    with(
        context -> {
          var settings = context.getBean(CalendarSettings.class);
          assertThat(settings.collectionOf("jörg/x"))
              .isEqualTo("https://calendar.example/j%C3%B6rg%2Fx/tasks/");
          assertThat(settings.toString()).doesNotContain("secret");
        },
        "docket.calendar.url=https://calendar.example/{username}/tasks",
        "docket.calendar.password=secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "", "Tue, 32 Nov 2026 10:00:00 GMT", "99999999999"})
  void takeNoWishThatIsNotReadable(String wish) {
    assertThat(RetryAfter.of(wish, Instant.EPOCH)).isEmpty();
  }

  @Test
  void readWishesInSecondsAndAsDates() {
    assertThat(RetryAfter.of(" 90 ", Instant.EPOCH)).contains(Instant.EPOCH.plusSeconds(90));
    assertThat(RetryAfter.of("Thu, 01 Jan 1970 01:00:00 GMT", Instant.EPOCH))
        .contains(Instant.EPOCH.plus(Duration.ofHours(1)));
  }

  private static void with(Consumer<AssertableApplicationContext> check, String... properties) {
    new ApplicationContextRunner()
        .withUserConfiguration(Settings.class)
        .withPropertyValues(properties)
        .run(check::accept);
  }
}
