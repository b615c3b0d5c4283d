package io.docket.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.docket.connectors.Mail.Invitation;
import io.docket.connectors.Mail.Invitation.Method;
import io.docket.connectors.MailSettings.Encryption;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Sending by a real mail server. */
class ServerDeliveryTests {

  private static final Mail MAIL =
      new Mail(
          "maria@docket.example",
          "Grüße aus Zürich",
          "Öffnen Sie den Link.\nEr gilt einmal.",
          null,
          "delivery-1",
          null);

  static final MailApiSettings NO_API =
      new MailApiSettings(
          null, null, "Authorization", "Bearer", new ClassPathResource("mail/api/mailpit.json"));

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsAsItIs() throws Exception {
    delivery(null, null, Encryption.OFF).deliver(MAIL);

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    var mail = Objects.requireNonNull(received[0]);
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("maria@docket.example");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("docket@bank.example");
    assertThat(mail.getSubject()).isEqualTo("Grüße aus Zürich");
    assertThat(mail.getContent().toString().strip().replace("\r\n", "\n")).isEqualTo(MAIL.text());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<delivery-1@bank.example>");
  }

  @Test
  void sendsAnInvitationAsTheLastOfThreeForms() throws Exception {
    var calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Prüfung\r\nEND:VCALENDAR\r\n";
    var invitation =
        new Mail(
            MAIL.to(),
            "Termin",
            "Prüfung am Montag",
            "<p>Prüfung am Montag</p>",
            "delivery-2",
            new Invitation(Method.REQUEST, calendar));

    delivery(null, null, Encryption.OFF).deliver(invitation);

    var mail = Objects.requireNonNull(server.getReceivedMessages()[0]);
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Prüfung am Montag");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Prüfung am Montag</p>");
    assertThat(parts.getBodyPart(2).getContentType())
        .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
    assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(calendar);
  }

  @Test
  void signsInWhereTheServerAsks() {
    server.setUser("docket", "secret");
    server.getUserManager().setAuthRequired(true);

    delivery("docket", "secret", Encryption.OFF).deliver(MAIL);

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThatThrownBy(() -> delivery("docket", "wrong", Encryption.OFF).deliver(MAIL))
        .isInstanceOf(ServerFailure.class)
        .hasMessageNotContainingAny("maria", "secret", "wrong");
  }

  @Test
  void sendsNothingInClearWhereEncryptionIsRequired() {
    assertThatThrownBy(() -> delivery(null, null, Encryption.REQUIRED).deliver(MAIL))
        .isInstanceOf(ServerFailure.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void givesUpOnAServerThatSaysNothing() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = settings(silent.getLocalPort(), null, null, Encryption.OFF);

      assertThatThrownBy(() -> new ServerDelivery(settings, Clock.systemUTC()).deliver(MAIL))
          .isInstanceOf(ServerFailure.class);
    }
  }

  @Test
  void keepsThePasswordOutOfLogs() {
    assertThat(settings(25, "docket", "secret", Encryption.OFF).toString())
        .doesNotContain("secret");
    assertThat(delivery("docket", "secret", Encryption.OFF).description())
        .contains("127.0.0.1", "docket@bank.example")
        .doesNotContain("secret");
  }

  private ServerDelivery delivery(
      @Nullable String username, @Nullable String password, Encryption starttls) {
    return new ServerDelivery(
        settings(server.getSmtp().getPort(), username, password, starttls), Clock.systemUTC());
  }

  private static MailSettings settings(
      int port, @Nullable String username, @Nullable String password, Encryption starttls) {
    return new MailSettings(
        "127.0.0.1",
        port,
        username,
        password,
        starttls,
        "docket@bank.example",
        Duration.ofMillis(500),
        NO_API);
  }
}
