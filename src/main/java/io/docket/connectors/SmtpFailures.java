package io.docket.connectors;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What an answer of a mail server (RFC 5321, 4.2) means for the mail. */
final class SmtpFailures {

  private static final int PERMANENT = 500;
  private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

  /** Of RFC 4954: the server wants other credentials, which is not the mail's fault. */
  private static final Set<Integer> NOT_SIGNED_IN = Set.of(530, 534, 535, 538);

  private SmtpFailures() {}

  static ServerFailure of(MessagingException failure) {
    var chain = chain(failure);
    for (var each : chain) {
      if (each instanceof SMTPAddressFailedException refusal) {
        return ofRecipient(refusal.getReturnCode());
      }
    }
    for (var each : chain) {
      if (each instanceof SMTPSendFailedException refusal) {
        return ofMail(refusal.getReturnCode());
      }
    }
    return ofConnection(chain);
  }

  private static ServerFailure ofRecipient(int code) {
    return NO_SUCH_MAILBOX.contains(code)
        ? ServerFailure.recipientRefused("The mail server knows no such mailbox: " + code)
        : isOfThisMailbox(code)
            ? ServerFailure.mailboxUnavailable(
                "The mail server says that the mailbox takes nothing now: " + code)
            : ofMail(code);
  }

  /** Full, busy or asked to come back, as RFC 5321, 4.2.3 has it; 421 is the server itself. */
  private static boolean isOfThisMailbox(int code) {
    return code >= 450 && code < PERMANENT;
  }

  private static ServerFailure ofMail(int code) {
    if (NOT_SIGNED_IN.contains(code)) {
      return notSignedIn();
    }
    return code >= PERMANENT
        ? ServerFailure.refused("The mail server refused the mail: " + code)
        : ServerFailure.unavailable(
            code > 0
                ? "The mail server did not take the mail now: " + code
                : "The mail server broke off");
  }

  private static ServerFailure ofConnection(List<Exception> chain) {
    if (has(chain, AuthenticationFailedException.class)) {
      return notSignedIn();
    }
    if (has(chain, SocketTimeoutException.class)) {
      return ServerFailure.unavailableForNow("The mail server did not answer in time");
    }
    if (has(chain, SSLException.class)) {
      return ServerFailure.unavailableForNow("The mail server could not be reached over TLS");
    }
    return ServerFailure.unavailable("The mail server could not be reached, or broke off");
  }

  private static ServerFailure notSignedIn() {
    return ServerFailure.unavailableForNow("The mail server does not let Docket in");
  }

  private static boolean has(List<Exception> chain, Class<? extends Exception> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  /** Jakarta Mail chains in its own way, each link with causes besides. */
  private static List<Exception> chain(Exception first) {
    var chain = new ArrayList<Exception>();
    add(first, chain);
    return chain;
  }

  private static void add(Throwable link, List<Exception> chain) {
    if (!(link instanceof Exception exception) || chain.contains(exception)) {
      return;
    }
    chain.add(exception);
    if (exception instanceof MessagingException failure && failure.getNextException() != null) {
      add(failure.getNextException(), chain);
    }
    if (exception.getCause() != null) {
      add(exception.getCause(), chain);
    }
  }
}
