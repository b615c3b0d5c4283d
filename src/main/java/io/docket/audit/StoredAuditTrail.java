package io.docket.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes entries as late as possible: from its first entry to its end, a transaction lets all
 * others wait that want to write one.
 */
@Component
class StoredAuditTrail implements AuditTrail {

  private static final Logger LOG = LoggerFactory.getLogger(StoredAuditTrail.class);

  private final AuditEntries entries;
  private final TransactionTemplate ownTransaction;

  StoredAuditTrail(AuditEntries entries, PlatformTransactionManager transactions) {
    this.entries = entries;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void record(AuditEvent event) {
    if (callerMayWrite()) {
      var entry = entries.of(event);
      TransactionSynchronizationManager.registerSynchronization(new AtCommit(entry));
    } else {
      recordRefusal(event);
    }
  }

  @Override
  public void recordRefusal(AuditEvent event) {
    var entry = entries.of(event);
    ownTransaction.executeWithoutResult(status -> entries.append(entry));
  }

  private static boolean callerMayWrite() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.isSynchronizationActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  /** Comes after all others that have something to write. */
  private final class AtCommit implements TransactionSynchronization {

    private final NewAuditEntry entry;
    private boolean written;

    AtCommit(NewAuditEntry entry) {
      this.entry = entry;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      entries.append(entry);
      written = true;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED && !written) {
        LOG.error("{} came when its transaction was ending and is not recorded", entry.kind());
      }
    }
  }
}
