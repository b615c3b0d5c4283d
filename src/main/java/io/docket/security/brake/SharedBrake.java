package io.docket.security.brake;

import io.docket.security.SignInBrake;
import io.docket.security.TooManyAttempts;
import io.docket.users.PasswordReplaced;
import java.util.List;
import java.util.stream.Stream;
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
  private final BrakeSettings settings;
  private final TransactionTemplate apart;

  SharedBrake(AttemptTable table, BrakeSettings settings, PlatformTransactionManager transactions) {
    this.table = table;
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
  }

  private Attempt attempt(List<Subject> guessed, String address) {
    var site = Subject.address(address, settings.attemptsPerAddress());
    var waiting = reserve(Stream.concat(guessed.stream(), Stream.of(site)).toList());
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

  /** An attempt that counts as wrong until it turns out right. */
  private final class Reserved implements Attempt {

    private final List<Subject> guessed;
    private final Subject site;

    Reserved(List<Subject> guessed, Subject site) {
      this.guessed = guessed;
      this.site = site;
    }

    @Override
    public void passed() {
      apart.executeWithoutResult(
          status -> {
            guessed.forEach(table::release);
            table.release(site);
          });
    }

    @Override
    public void succeeded() {
      apart.executeWithoutResult(
          status -> {
            guessed.forEach(table::forget);
            table.release(site);
          });
    }
  }
}
