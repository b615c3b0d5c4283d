package io.docket.connectors;

/** A mail that nobody took. */
public class MailUndeliverable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The cause may name addresses: it is not for logs. */
  public MailUndeliverable(Throwable cause) {
    super("The mail was not taken: " + cause.getClass().getSimpleName(), cause);
  }
}
