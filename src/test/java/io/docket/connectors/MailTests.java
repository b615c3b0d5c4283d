package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.docket.connectors.Mail.Invitation;
import io.docket.connectors.Mail.Invitation.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail goes to one person and has one subject. */
class MailTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "maria",
        "maria@docket.example\r\nBcc: all@docket.example",
        "maria@docket.example\nBcc: all@docket.example",
        "maria@docket.example,all@docket.example",
        "maria@docket.example; all@docket.example",
        "Maria <maria@docket.example>",
        "maria@@docket.example",
        "maria @docket.example",
        "\"maria\"@docket.example"
      })
  void refusesWhatIsNotOneAddress(String to) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Mail(to, "Subject", "Text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"One\r\nBcc: all@docket.example", "One\nTwo", "One\u2028Two", "One\u0000"})
  void refusesASubjectOfMoreThanOneLine(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mail("maria@docket.example", subject, "Text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a@b", "a>b", "a b", "a\r\nBcc: c", ".a", "a..b", "ü"})
  void refusesAnIdThatWouldBreakItsHeader(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mail("maria@docket.example", "Subject", "Text", null, id, null));
  }

  @Test
  void staysOutOfLogs() {
    assertThat(new Invitation(Method.REQUEST, "BEGIN:VCALENDAR"))
        .hasToString("Invitation[REQUEST]");
    assertThat(new Mail("maria@docket.example", "Subject", "Text")).hasToString("Mail[]");
  }
}
