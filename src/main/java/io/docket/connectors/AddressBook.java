package io.docket.connectors;

import java.util.Optional;

/**
 * Whom connectors may write to. They take user names and never addresses, so that no diagram makes
 * Docket an open relay and no address stands in a process variable.
 */
public interface AddressBook {

  /** The confirmed mail address of the active person of that user name. */
  Optional<String> mailAddress(String username);
}
