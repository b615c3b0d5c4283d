package io.docket.crypto;

/** A ciphertext that no key of the key ring reads at its place. */
public class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which place, never what stood there. */
  public Unreadable(Place place, Throwable cause) {
    super(
        "No key reads %s.%s of row %s".formatted(place.table(), place.column(), place.row()),
        cause);
  }
}
