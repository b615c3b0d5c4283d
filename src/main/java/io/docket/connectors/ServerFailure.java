package io.docket.connectors;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server behind a connector did not take what it was given. The message says why in words for
 * people. There is never a cause: what servers and libraries say may name addresses or passwords.
 */
public final class ServerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final boolean passing;
  private final boolean serversFault;
  private final @Nullable Instant notBefore;

  private ServerFailure(Kind kind, boolean passing, String reason, @Nullable Instant notBefore) {
    this(kind, passing, kind == Kind.UNAVAILABLE, reason, notBefore);
  }

  private ServerFailure(
      Kind kind,
      boolean passing,
      boolean serversFault,
      String reason,
      @Nullable Instant notBefore) {
    super(reason);
    this.kind = kind;
    this.serversFault = serversFault;
    this.passing = passing;
    this.notBefore = notBefore;
  }

  /** The server may take it if it is asked again, even at once. */
  public static ServerFailure unavailable(String reason) {
    return new ServerFailure(Kind.UNAVAILABLE, true, reason, null);
  }

  /** The server may take it later; asking again at once is no use, or would make matters worse. */
  public static ServerFailure unavailableForNow(String reason) {
    return new ServerFailure(Kind.UNAVAILABLE, false, reason, null);
  }

  /** The server takes nothing for this person at present, and says nothing of others by it. */
  public static ServerFailure mailboxUnavailable(String reason) {
    return new ServerFailure(Kind.UNAVAILABLE, false, false, reason, null);
  }

  /** The server asked to be left alone until then. */
  public static ServerFailure unavailableUntil(Instant notBefore, String reason) {
    return new ServerFailure(Kind.UNAVAILABLE, false, reason, notBefore);
  }

  /** The server takes nothing for this person. */
  public static ServerFailure recipientRefused(String reason) {
    return new ServerFailure(Kind.RECIPIENT_REFUSED, false, reason, null);
  }

  /** The server will never take this. */
  public static ServerFailure refused(String reason) {
    return new ServerFailure(Kind.REFUSED, false, reason, null);
  }

  /** Who has to do something about it. */
  public Kind kind() {
    return kind;
  }

  /** When the server asked to be asked again, if it did. */
  public Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }

  /** Whether another attempt may be made at once. */
  boolean isPassing() {
    return passing;
  }

  boolean isOfTheServer() {
    return serversFault;
  }

  /** Who has to do something about a failure: the server, the recipient or the sender. */
  public enum Kind {
    /** The server does not answer, is overloaded or says so. */
    UNAVAILABLE(ConnectorErrors.UNAVAILABLE),
    /** There is no such mailbox, or no address. */
    RECIPIENT_REFUSED(ConnectorErrors.RECIPIENT_REFUSED),
    /** What is sent, or how, is wrong. */
    REFUSED(ConnectorErrors.REFUSED);

    private final String errorCode;

    Kind(String errorCode) {
      this.errorCode = errorCode;
    }

    /** The BPMN error of {@link ConnectorErrors} that a diagram catches. */
    public String errorCode() {
      return errorCode;
    }
  }
}
