package io.docket.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.SentMails;
import io.docket.TestPeople;
import io.docket.connectors.Mail.Invitation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What arrives in the end, in the words and from the connector that everybody gets. */
@DocketTest
class DeliveredMailTests {

  private final PostOffice post;
  private final Desk desk;
  private final SentMails sent;
  private final TestPeople people;
  private final JdbcClient jdbc;
  private String clerk = "";

  @Autowired
  DeliveredMailTests(BeanFactory beans, SentMails sent, TestPeople people, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.post = new PostOffice(beans);
    this.desk = new Desk(beans);
    this.sent = sent;
    this.people = people;
  }

  @BeforeEach
  void begin() {
    clerk = people.person();
  }

  @Test
  void bringsAMailInWordsUnderTheNameOfItsDelivery() {
    var delivery = post.mail(clerk);

    desk.runDue(delivery);

    var mail = sent.next(clerk + "@docket.example");
    assertThat(mail.messageId()).isEqualTo(delivery.toString());
    assertThat(mail.text()).contains("Secret");
    assertThat(mail.html()).contains("Secret");
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void asksAnOperatorWhereNobodyCanBeInvited() {
    jdbc.sql("update app_user set email_confirmed = false where username = :username")
        .param("username", clerk)
        .update();
    var delivery = post.event(clerk);

    desk.runDue(delivery);

    assertThat(post.attempts(delivery)).first().asString().contains("RECIPIENT_REFUSED");
    assertThat(desk.userTask(delivery)).isNotNull();
  }

  @Test
  void bringsAnEventAsAnInvitationWhereThereIsNoCalendarServer() {
    var delivery = post.event(clerk);

    desk.runDue(delivery);

    var mail = sent.next(clerk + "@docket.example");
    assertThat(mail.invitation()).isNotNull();
    assertThat(mail.invitation())
        .extracting(Invitation::method, invitation -> invitation.calendar().contains("REQUEST"))
        .containsExactly(Invitation.Method.REQUEST, true);
  }
}
