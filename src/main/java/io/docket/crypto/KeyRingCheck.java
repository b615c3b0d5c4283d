package io.docket.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses the start with keys that cannot read what the database holds. Each key leaves a canary
 * there when it is first used: so a key that is not the same shows at once, and the columns are
 * searched only where a key is gone that there once was.
 */
@Component
class KeyRingCheck {

  private static final String FINGERPRINTS = "fingerprints";
  private static final String TEXT = "canary";

  private final KeyRing ring;
  private final Canaries canaries;
  private final Ciphertexts ciphertexts;
  private final List<EncryptedColumn> columns;
  private final TransactionTemplate transaction;

  KeyRingCheck(
      KeyRing ring,
      Canaries canaries,
      Ciphertexts ciphertexts,
      ObjectProvider<EncryptedColumn> columns,
      DataSource database) {
    this.ring = ring;
    this.canaries = canaries;
    this.ciphertexts = ciphertexts;
    this.columns = columns.stream().toList();
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /**
   * @throws KeysUnusable with what is wrong and what to do; the database is then unchanged
   */
  void run() {
    transaction.executeWithoutResult(
        status -> {
          requireSameFingerprints();
          var keys = ring.keys(KeyPurpose.PERSONAL_DATA);
          for (var at = 0; at < keys.size(); at++) {
            requireSame(keys, at);
          }
          requireNoOther(keys);
        });
  }

  private void requireSameFingerprints() {
    var expected = new TinkPersonalData(ring).fingerprint(TEXT, FINGERPRINTS);
    if (!MessageDigest.isEqual(canaries.keep(FINGERPRINTS, expected), expected)) {
      throw KeysUnusable.others();
    }
  }

  private void requireSame(Keys keys, int at) {
    var name = keys.numbers().get(at).toString();
    var place = name.getBytes(StandardCharsets.UTF_8);
    var aead = keys.writingWith(at).primitive(Aead.class);
    try {
      var fresh = aead.encrypt(TEXT.getBytes(StandardCharsets.UTF_8), place);
      aead.decrypt(canaries.keep(name, fresh), place);
    } catch (GeneralSecurityException unreadable) {
      throw KeysUnusable.others();
    }
  }

  private void requireNoOther(Keys keys) {
    var gone =
        canaries.names().stream()
            .filter(name -> !name.equals(FINGERPRINTS))
            .map(KeyNumber::new)
            .filter(number -> !keys.numbers().contains(number))
            .collect(Collectors.toSet());
    var unreadable =
        gone.isEmpty()
            ? List.<EncryptedColumn>of()
            : columns.stream().filter(column -> ciphertexts.anyUnder(column, gone)).toList();
    if (!unreadable.isEmpty()) {
      throw KeysUnusable.stillNeeded(unreadable);
    }
  }
}
