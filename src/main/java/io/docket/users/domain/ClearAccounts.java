package io.docket.users.domain;

import static io.docket.users.domain.AccountColumns.EMAIL;
import static io.docket.users.domain.AccountColumns.FIRST_NAME;
import static io.docket.users.domain.AccountColumns.LAST_NAME;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts what an older version stored in clear, before the first request. The migration has no
 * keys, so it left the values in a table of their own, which is empty from here on.
 */
@Component
class ClearAccounts implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(ClearAccounts.class);

  private final JdbcClient jdbc;
  private final AccountCipher cipher;
  private final TransactionTemplate transaction;

  ClearAccounts(JdbcClient jdbc, AccountCipher cipher, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> encryptAll());
  }

  /** Of nodes that start together, each row is one node's. */
  private void encryptAll() {
    var rows =
        jdbc.sql("delete from app_user_in_clear returning username, first_name, last_name, email")
            .query()
            .listOfRows();
    rows.forEach(this::encrypt);
    if (!rows.isEmpty()) {
      LOG.info("Encrypted names and mail addresses of {} accounts", rows.size());
    }
  }

  private void encrypt(Map<String, Object> row) {
    var username = text(row, "username");
    var email = text(row, "email");
    jdbc.sql(
            """
            update app_user
            set first_name = :firstName, last_name = :lastName, email = :email,
                email_fingerprint = :fingerprint, email_confirmed = true
            where username = :username and email is null and not erased""")
        .param("firstName", cipher.encrypt(FIRST_NAME, username, text(row, "first_name")))
        .param("lastName", cipher.encrypt(LAST_NAME, username, text(row, "last_name")))
        .param("email", cipher.encrypt(EMAIL, username, email))
        .param("fingerprint", cipher.fingerprint(email))
        .param("username", username)
        .update();
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
