package io.docket.connectors;

import static io.docket.connectors.ServerFailure.Kind.RECIPIENT_REFUSED;
import static io.docket.connectors.ServerFailure.Kind.REFUSED;
import static io.docket.connectors.ServerFailure.Kind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.connectors.FaultyServer.Script;
import io.docket.connectors.MailSettings.Encryption;
import io.docket.connectors.ServerFailure.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a mail where the server does not do what it should. */
class FaultyMailServerTests {

  private static final Mail MAIL = new Mail("maria@docket.example", "Subject", "Text");

  private final ServerLine line = TestLines.line("email", Clock.systemUTC());

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("451 at the greeting", Smtp.greeting("451 later"), UNAVAILABLE, 3),
        Arguments.of("421 at the greeting", Smtp.greeting("421 closing"), UNAVAILABLE, 3),
        Arguments.of("garbage", Smtp.greeting("\u0001\u0002 what?"), UNAVAILABLE, 3),
        Arguments.of("no greeting", Smtp.silent(), UNAVAILABLE, 1),
        Arguments.of("421 to MAIL", Smtp.answering("MAIL", "421 closing"), UNAVAILABLE, 3),
        Arguments.of("451 to RCPT", Smtp.answering("RCPT", "451 greylisted"), UNAVAILABLE, 1),
        Arguments.of("452 to RCPT", Smtp.answering("RCPT", "452 full"), UNAVAILABLE, 1),
        Arguments.of("451 to the mail", Smtp.answering(".", "451 later"), UNAVAILABLE, 3),
        Arguments.of("lost answer", Smtp.dropping(), UNAVAILABLE, 3),
        Arguments.of("530 to MAIL", Smtp.answering("MAIL", "530 who are you"), UNAVAILABLE, 1),
        Arguments.of("550 to RCPT", Smtp.answering("RCPT", "550 nobody"), RECIPIENT_REFUSED, 1),
        Arguments.of("551 to RCPT", Smtp.answering("RCPT", "551 moved"), RECIPIENT_REFUSED, 1),
        Arguments.of("553 to RCPT", Smtp.answering("RCPT", "553 what"), RECIPIENT_REFUSED, 1),
        Arguments.of("554 to RCPT", Smtp.answering("RCPT", "554 no"), REFUSED, 1),
        Arguments.of("550 to MAIL", Smtp.answering("MAIL", "550 not you"), REFUSED, 1),
        Arguments.of("552 to the mail", Smtp.answering(".", "552 too big"), REFUSED, 1),
        Arguments.of("550 to the mail", Smtp.answering(".", "550 spam"), REFUSED, 1));
  }

  @ParameterizedTest(name = "{0}: {2} after {3}")
  @MethodSource("faults")
  void tellsWhoHasToDoSomething(String fault, Script script, Kind kind, int attempts)
      throws IOException {
    try (var server = new FaultyServer(script)) {
      var failure = failing(server.port(), Encryption.OFF);

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(server.connections()).isEqualTo(attempts);
      assertThat(failure).hasNoCause();
      assertThat(failure.getMessage()).startsWith("The mail server").doesNotContain("maria", "127");
    }
  }

  @Test
  void isUnavailableWhereNobodyListens() throws IOException {
    try (var deaf = FaultyServer.deaf()) {
      assertThat(failing(deaf.getLocalPort(), Encryption.OFF).kind()).isEqualTo(UNAVAILABLE);
    }
  }

  @Test
  void isUnavailableWhereTheServerKnowsNoEncryption() throws IOException {
    try (var server = new FaultyServer(Smtp.taking())) {
      assertThat(failing(server.port(), Encryption.REQUIRED).kind()).isEqualTo(UNAVAILABLE);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void isRefusedWhereTheAddressIsNone() throws IOException {
    try (var server = new FaultyServer(Smtp.taking())) {
      var odd = new Mail("a..b@docket.example.", "Subject", "Text");

      var failure =
          catchThrowableOfType(
              ServerFailure.class, () -> delivery(server.port(), Encryption.OFF).deliver(odd));

      assertThat(failure.kind()).isEqualTo(RECIPIENT_REFUSED);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void arrivesByTheThirdAttemptAtAServerThatComesBack() throws IOException {
    try (var server =
        new FaultyServer(
            Smtp.greeting("421 closing"), Smtp.answering(".", "451 later"), Smtp.taking())) {
      delivery(server.port(), Encryption.OFF).deliver(MAIL);

      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void isTheSameMailWhereTheAnswerWasLost() throws IOException {
    try (var server = new FaultyServer(Smtp.dropping(), Smtp.taking())) {
      delivery(server.port(), Encryption.OFF).deliver(MAIL);

      assertThat(server.taken()).hasSize(2);
      assertThat(messageId(server.taken().get(0)))
          .isEqualTo(messageId(server.taken().get(1)))
          .endsWith("@bank.example>");
    }
  }

  private ServerFailure failing(int port, Encryption starttls) {
    return catchThrowableOfType(ServerFailure.class, () -> delivery(port, starttls).deliver(MAIL));
  }

  private MailDelivery delivery(int port, Encryption starttls) {
    var settings =
        new MailSettings(
            "127.0.0.1",
            port,
            null,
            null,
            starttls,
            "docket@bank.example",
            Duration.ofMillis(500),
            ServerDeliveryTests.NO_API);
    return new GuardedDelivery(new ServerDelivery(settings, Clock.systemUTC()), line);
  }

  private static String messageId(String mail) {
    return mail.lines().filter(line -> line.startsWith("Message-ID:")).findAny().orElseThrow();
  }
}
