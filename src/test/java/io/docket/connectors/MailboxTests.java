package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.connectors.Mail.Invitation;
import io.docket.connectors.Mail.Invitation.Method;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mailbox of a demo. */
@DocketTest
class MailboxTests {

  private final MailboxTable mailbox;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@docket.example";

  @Autowired
  MailboxTests(MailboxTable mailbox, TestClock clock, JdbcClient jdbc) {
    this.mailbox = mailbox;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @AfterEach
  void empty() {
    jdbc.sql("delete from demo_mail").update();
  }

  @Test
  void keepsMailsTheNewestFirst() {
    var delivery = new MailboxDelivery(mailbox);
    delivery.deliver(new Mail(address, "First", "One\nTwo"));
    clock.advance(Duration.ofMinutes(1));
    delivery.deliver(new Mail(address, "Second", ""));

    assertThat(mailbox.newest())
        .extracting(kept -> kept.mail().subject())
        .containsExactly("Second", "First");
    assertThat(mailbox.newest().get(1).mail()).isEqualTo(new Mail(address, "First", "One\nTwo"));
    assertThat(mailbox.newest().get(0).at()).isEqualTo(clock.instant());
  }

  @Test
  void keepsAllFormsOfAMail() {
    var invitation = new Invitation(Method.CANCEL, "BEGIN:VCALENDAR");
    var mail = new Mail(address, "Subject", "Text", "<p>Text</p>", "id-1", invitation);

    mailbox.keep(mail);

    assertThat(mailbox.newest().get(0).mail()).isEqualTo(mail);
  }

  @Test
  void keepsNoMoreThanTwoHundred() {
    for (var i = 0; i < 203; i++) {
      clock.advance(Duration.ofSeconds(1));
      mailbox.keep(new Mail(address, "Mail " + i, ""));
    }

    assertThat(mailbox.newest()).hasSize(200);
    assertThat(mailbox.newest().get(199).mail().subject()).isEqualTo("Mail 3");
  }

  @Test
  void keepsThemUnreadable() {
    mailbox.keep(new Mail(address, "A striking subject", "A striking text"));

    var rows =
        jdbc.sql("select encode(content, 'escape') from demo_mail").query(String.class).list();

    assertThat(rows).hasSize(1).noneMatch(row -> row.contains("striking"));
    assertThat(rows).noneMatch(row -> row.contains(address));
  }
}
