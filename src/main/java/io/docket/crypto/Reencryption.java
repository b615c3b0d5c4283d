package io.docket.crypto;

import io.docket.crypto.Ciphertexts.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings all that is under keys of earlier rotations under the key that writes now. It may run on
 * all nodes at once and stop at any moment: a batch is a short transaction, values that somebody
 * else holds are left for the next round, and what is done is not done again. A key that is only
 * prepared here may be the writing one elsewhere, so values under it are left alone.
 */
@Component
class Reencryption {

  private static final Logger LOGGER = LoggerFactory.getLogger(Reencryption.class);
  private static final int BATCH = 100;

  private final List<KeyNumber> older;
  private final PersonalData personalData;
  private final Ciphertexts ciphertexts;
  private final List<EncryptedColumn> columns;
  private final TransactionTemplate transaction;

  Reencryption(
      KeyRing ring,
      PersonalData personalData,
      Ciphertexts ciphertexts,
      ObjectProvider<EncryptedColumn> columns,
      TransactionTemplate transaction) {
    this.older = ring.keys(KeyPurpose.PERSONAL_DATA).older();
    this.personalData = personalData;
    this.ciphertexts = ciphertexts;
    this.columns = columns.stream().toList();
    this.transaction = transaction;
  }

  /** One round over all columns; nothing to do where the ring holds no older key. */
  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
  void run() {
    if (older.isEmpty()) {
      return;
    }
    columns.forEach(this::reencrypt);
    if (columns.stream().noneMatch(column -> ciphertexts.anyUnder(column, older))) {
      LOGGER.info("No value is under an older key any more: the older keys can be retired");
    }
  }

  private void reencrypt(EncryptedColumn column) {
    var last = transaction.execute(status -> batch(column, null));
    while (last != null) {
      var after = last;
      last = transaction.execute(status -> batch(column, after));
    }
  }

  /** Gives the last row of the batch, or null where there are no more. */
  private @Nullable String batch(EncryptedColumn column, @Nullable String after) {
    var batch = ciphertexts.lock(column, older, after, BATCH);
    batch.forEach(stored -> renew(column, stored));
    return batch.isEmpty() ? null : batch.get(batch.size() - 1).row();
  }

  private void renew(EncryptedColumn column, Stored stored) {
    var place = column.in(stored.row());
    try {
      var text = personalData.decrypt(stored.ciphertext(), place);
      ciphertexts.replace(column, stored, personalData.encrypt(text, place));
    } catch (Unreadable altered) {
      LOGGER.warn("A value under an older key stays as it is: {}", altered.getMessage());
    }
  }
}
