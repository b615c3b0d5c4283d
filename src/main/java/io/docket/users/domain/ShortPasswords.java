package io.docket.users.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets bcrypt see no more than it reads, 72 bytes: none of its passwords was ever longer. */
final class ShortPasswords implements PasswordEncoder {

  private static final int MOST_BYTES = 72;

  private final PasswordEncoder encoder;

  ShortPasswords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public String encode(CharSequence password) {
    throw new UnsupportedOperationException("New hashes are of another kind");
  }

  @Override
  public boolean matches(CharSequence password, @Nullable String hash) {
    var fits = password.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    return encoder.matches(fits ? password : "", hash) && fits;
  }
}
