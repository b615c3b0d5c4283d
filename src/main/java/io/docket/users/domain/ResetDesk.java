package io.docket.users.domain;

import io.docket.audit.AuditKind;
import io.docket.users.PasswordResets;
import io.docket.users.ResetLinkUnusable;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back in. A request is only counted and handed on; whether there is such an account is
 * looked up on another thread, so that neither answer nor time can tell.
 */
@Service
class ResetDesk implements PasswordResets, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ResetDesk.class);

  private static final int WAITING = 200;

  private final ResetBrake brake;
  private final ResetLinks links;
  private final StoredAccounts accounts;
  private final AccountMails mails;
  private final AccountAudit audit;
  private final TransactionTemplate transaction;
  private final ThreadPoolTaskExecutor thread = thread();

  ResetDesk(
      ResetBrake brake,
      ResetLinks links,
      StoredAccounts accounts,
      AccountMails mails,
      AccountAudit audit,
      TransactionTemplate transaction) {
    this.brake = brake;
    this.links = links;
    this.accounts = accounts;
    this.mails = mails;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public void request(String username, String address) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    var passes = transaction.execute(status -> brake.letPass(name, address));
    if (Boolean.TRUE.equals(passes) && AccountRules.USERNAME.matcher(name).matches()) {
      hand(name);
    }
  }

  @Override
  @Transactional
  public void confirm(String token, String newPassword) {
    var username = links.lock(token).orElseThrow(ResetLinkUnusable::new);
    accounts.replacePassword(username, newPassword, "newPassword");
    links.withdraw(username);
    audit.note(AuditKind.PASSWORD_RESET, username);
    mails.passwordReplaced(username);
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }

  private void hand(String username) {
    try {
      thread.execute(() -> transaction.executeWithoutResult(status -> sendLink(username)));
    } catch (RejectedExecutionException full) {
      LOG.warn("A link to set a new password was not sent: {} are waiting already", WAITING);
    }
  }

  private void sendLink(String username) {
    if (mails.canReach(username)) {
      audit.note(AuditKind.PASSWORD_RESET_REQUESTED, username);
      mails.resetLink(username, links.issue(username));
    }
  }

  private static ThreadPoolTaskExecutor thread() {
    var thread = new ThreadPoolTaskExecutor();
    thread.setThreadNamePrefix("password-reset-");
    thread.setCorePoolSize(1);
    thread.setMaxPoolSize(1);
    thread.setQueueCapacity(WAITING);
    thread.setDaemon(true);
    thread.setWaitForTasksToCompleteOnShutdown(true);
    thread.setAwaitTerminationSeconds(10);
    thread.initialize();
    return thread;
  }
}
