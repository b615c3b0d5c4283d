package io.docket.security.brake;

import io.docket.security.SignInBrake;
import io.docket.security.TooManyAttempts;
import io.docket.users.PasswordReplaced;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The brake that all nodes share. Its counts are committed at once, whatever becomes of the
 * caller's transaction.
 */
@Component
class SharedBrake implements SignInBrake {

  private final AttemptTable table;
  private final AddressTable addresses;
  private final BrakeSettings settings;
  private final TransactionTemplate apart;

  SharedBrake(
      AttemptTable table,
      AddressTable addresses,
      BrakeSettings settings,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.addresses = addresses;
    this.settings = settings;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Attempt attempt(String username, String address) {
    return attempt(List.of(account(username)), address);
  }

  @Override
  public Attempt attemptWithCode(String username, String address) {
    return attempt(List.of(account(username), codes(username)), address);
  }

  /** A one-time link by mail is the way out for somebody whom others keep waiting. */
  @EventListener
  void when(PasswordReplaced replaced) {
    table.forget(account(replaced.username()));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void clearOld() {
    table.clearOld();
    addresses.clearOld();
  }

  private Attempt attempt(List<Subject> guessed, String address) {
    var site = Subject.address(address, settings.attemptsPerAddress());
    var wait = addresses.wait(site);
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw new TooManyAttempts(wait);
    }
    var waiting = reserve(guessed);
    if (waiting != null) {
      throw new TooManyAttempts(table.wait(waiting));
    }
    return new Reserved(guessed, site);
  }

  /** All of them or none; always in the same order, so that nobody waits for each other. */
  private @Nullable Subject reserve(List<Subject> subjects) {
    return apart.execute(
        status -> {
          for (var subject : subjects) {
            if (!table.reserve(subject)) {
              status.setRollbackOnly();
              return subject;
            }
          }
          return null;
        });
  }

  private Subject account(String username) {
    return Subject.account(username, settings.attemptsPerAccount());
  }

  private Subject codes(String username) {
    return Subject.codes(username, settings.attemptsPerAccount());
  }

  /** For the account it counts as wrong until it turns out right, for the address it does not. */
  private final class Reserved implements Attempt {

    private final List<Subject> guessed;
    private final Subject site;

    Reserved(List<Subject> guessed, Subject site) {
      this.guessed = guessed;
      this.site = site;
    }

    @Override
    public void passed() {
      apart.executeWithoutResult(status -> guessed.forEach(table::release));
    }

    @Override
    public void succeeded() {
      apart.executeWithoutResult(status -> guessed.forEach(table::forget));
    }

    @Override
    public void failed() {
      apart.executeWithoutResult(status -> addresses.count(site));
    }
  }
}
