package io.docket.users.domain;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Brings passwords into Unicode's form NFKC before they are hashed (NIST SP 800-63B, section
 * 3.1.1.2): keyboards and systems write the same letters in different ways.
 */
final class PasswordInOneForm implements PasswordEncoder {

  private final PasswordEncoder encoder;

  PasswordInOneForm(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  static String of(CharSequence password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  @Override
  public String encode(CharSequence password) {
    return encoder.encode(of(password));
  }

  @Override
  public boolean matches(CharSequence password, @Nullable String hash) {
    return encoder.matches(of(password), hash);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }
}
