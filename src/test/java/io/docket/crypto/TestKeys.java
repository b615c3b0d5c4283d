package io.docket.crypto;

/** The keys of the tests' database, made anew with it, so that none stands in the sources. */
public final class TestKeys {

  /** The text of a key ring, as an operator sets it. */
  public static final String RING = KeyRing.generate().text();

  private TestKeys() {}
}
