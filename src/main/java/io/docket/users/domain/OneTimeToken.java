package io.docket.users.domain;

import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/** What a link carries: 256 random bits, of which tables keep the SHA-256. */
final class OneTimeToken {

  private static final StringKeyGenerator RANDOM =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

  private OneTimeToken() {}

  static String random() {
    return RANDOM.generateKey();
  }
}
