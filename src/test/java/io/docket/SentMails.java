package io.docket;

import io.docket.connectors.Mail;
import io.docket.connectors.MailDelivery;
import io.docket.connectors.ServerFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Takes every mail, for tests to read. */
@TestComponent
@Primary
public class SentMails implements MailDelivery {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ConcurrentHashMap<String, BlockingQueue<Mail>> mails = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, ServerFailure> failures = new ConcurrentHashMap<>();

  @Override
  public Route route() {
    return Route.SERVER;
  }

  @Override
  public String description() {
    return "is read by tests";
  }

  @Override
  public void deliver(Mail mail) {
    var failure = failures.remove(mail.to());
    if (failure != null) {
      throw failure;
    }
    to(mail.to()).add(mail);
  }

  /** Does not take the next mail to that address. */
  public void refuseNext(String address, ServerFailure failure) {
    failures.put(address, failure);
  }

  /** The next mail to that address; waits for it. */
  public Mail next(String address) {
    var mail = poll(address);
    if (mail == null) {
      throw new AssertionError("No mail came to " + address);
    }
    return mail;
  }

  /** Mails to that address that nobody has read yet. */
  public List<Mail> unread(String address) {
    return List.copyOf(to(address));
  }

  private @Nullable Mail poll(String address) {
    try {
      return to(address).poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private BlockingQueue<Mail> to(String address) {
    return mails.computeIfAbsent(address, any -> new LinkedBlockingQueue<>());
  }
}
