package io.docket.users.domain;

import io.docket.users.TooBusy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets only so many passwords be hashed at the same moment, so that a crowd that signs in cannot
 * use up the memory. Whoever waits too long for their turn is refused with {@link TooBusy}, whether
 * there is such an account or not.
 */
final class PasswordsInTurn implements PasswordEncoder {

  private final PasswordEncoder encoder;
  private final HashingSettings settings;
  private final Semaphore turns;

  PasswordsInTurn(PasswordEncoder encoder, HashingSettings settings) {
    this.encoder = encoder;
    this.settings = settings;
    this.turns = new Semaphore(settings.turns(), true);
  }

  @Override
  public String encode(CharSequence password) {
    return inTurn(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(CharSequence password, @Nullable String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!isMyTurn()) {
      throw new TooBusy(settings.patience());
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
