package io.docket.users.domain;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are stored: Argon2id (RFC 9106) today, with the algorithm's name beside each hash.
 * Hashes of earlier versions, bcrypt, still verify.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

  static final String TODAY = "argon2id";

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;

  @Bean
  PasswordEncoder passwordEncoder(UserSettings settings, HashingSettings hashing) {
    var argon2 =
        new Argon2PasswordEncoder(
            SALT_BYTES, HASH_BYTES, LANES, settings.passwordMemory(), settings.passwordPasses());
    var kinds =
        new DelegatingPasswordEncoder(
            TODAY,
            Map.of(
                TODAY,
                new PasswordInOneForm(argon2),
                "bcrypt",
                new ShortPasswords(new BCryptPasswordEncoder())));
    return new PasswordsInTurn(kinds, hashing);
  }
}
