package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.docket.connectors.MailSettings.Encryption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending by a real mail server. */
class ServerDeliveryTests {

  private static final Mail MAIL =
      new Mail("maria@docket.example", "Grüße aus Zürich", "Öffnen Sie den Link.\nEr gilt einmal.");

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
  }

  @Test
  void signsInWhereTheServerAsks() {
    server.setUser("docket", "secret");
    server.getUserManager().setAuthRequired(true);

    delivery("docket", "secret", Encryption.OFF).deliver(MAIL);

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThatThrownBy(() -> delivery("docket", "wrong", Encryption.OFF).deliver(MAIL))
        .isInstanceOf(MailUndeliverable.class)
        .hasMessageNotContainingAny("maria", "secret", "wrong");
  }

  @Test
  void sendsNothingInClearWhereEncryptionIsRequired() {
    assertThatThrownBy(() -> delivery(null, null, Encryption.REQUIRED).deliver(MAIL))
        .isInstanceOf(MailUndeliverable.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void givesUpOnAServerThatSaysNothing() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = settings(silent.getLocalPort(), null, null, Encryption.OFF);

      assertThatThrownBy(() -> new ServerDelivery(settings).deliver(MAIL))
          .isInstanceOf(MailUndeliverable.class);
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
    return new ServerDelivery(settings(server.getSmtp().getPort(), username, password, starttls));
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
        Duration.ofMillis(500));
  }
}
