package io.docket.connectors;

import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends on threads of its own, few, with a queue that has an end. */
@Component
class MailAfterCommit implements PromptMail, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(MailAfterCommit.class);

  private static final int THREADS = 2;
  private static final int WAITING = 500;
  private static final int SECONDS_TO_FINISH = 10;

  private final MailDelivery delivery;
  private final ThreadPoolTaskExecutor threads = threads();

  MailAfterCommit(MailDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void send(Mail mail) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      hand(mail);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            hand(mail);
          }
        });
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }

  private void hand(Mail mail) {
    try {
      threads.execute(() -> deliver(mail));
    } catch (RejectedExecutionException full) {
      LOG.warn("A mail was dropped: {} are waiting already", WAITING);
    }
  }

  private void deliver(Mail mail) {
    try {
      delivery.deliver(mail);
    } catch (ServerFailure failure) {
      LOG.warn("A mail was not sent: {}", failure.getMessage());
    } catch (RuntimeException failure) {
      LOG.error("A mail was not sent", failure);
    }
  }

  private static ThreadPoolTaskExecutor threads() {
    var threads = new ThreadPoolTaskExecutor();
    threads.setThreadNamePrefix("mail-");
    threads.setCorePoolSize(THREADS);
    threads.setMaxPoolSize(THREADS);
    threads.setQueueCapacity(WAITING);
    threads.setDaemon(true);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
    threads.initialize();
    return threads;
  }
}
