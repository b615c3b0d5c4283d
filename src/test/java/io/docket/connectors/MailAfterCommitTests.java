package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.SentMails;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails go out after the fact, and only if it is one. */
@DocketTest
class MailAfterCommitTests {

  private final PromptMail mail;
  private final SentMails sent;
  private final TransactionTemplate transaction;
  private final String address = UUID.randomUUID() + "@docket.example";

  @Autowired
  MailAfterCommitTests(PromptMail mail, SentMails sent, TransactionTemplate transaction) {
    this.mail = mail;
    this.sent = sent;
    this.transaction = transaction;
  }

  @Test
  void waitForTheCommit() {
    transaction.executeWithoutResult(
        status -> {
          mail.send(new Mail(address, "In a transaction", ""));
          assertThat(sent.unread(address)).isEmpty();
        });

    assertThat(sent.next(address).subject()).isEqualTo("In a transaction");
  }

  @Test
  void stayAtHomeWhereNothingHappened() {
    transaction.executeWithoutResult(
        status -> {
          mail.send(new Mail(address, "Never", ""));
          status.setRollbackOnly();
        });
    mail.send(new Mail(address, "Without a transaction", ""));

    assertThat(sent.next(address).subject()).isEqualTo("Without a transaction");
    assertThat(sent.unread(address)).isEmpty();
  }
}
