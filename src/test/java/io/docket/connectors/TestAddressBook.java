package io.docket.connectors;

import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Gives everybody an address but those called nobody. */
@TestComponent
@Primary
class TestAddressBook implements AddressBook {

  @Override
  public Optional<String> mailAddress(String username) {
    return username.startsWith("nobody")
        ? Optional.empty()
        : Optional.of(username + "@docket.example");
  }
}
