package io.docket.users.domain;

import io.docket.crypto.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The encrypted columns of the table {@code app_user}. */
@Configuration(proxyBeanMethods = false)
class AccountColumns {

  static final EncryptedColumn FIRST_NAME = column("first_name");
  static final EncryptedColumn LAST_NAME = column("last_name");
  static final EncryptedColumn EMAIL = column("email");
  static final EncryptedColumn PHONE = column("phone");

  @Bean
  EncryptedColumn firstNameColumn() {
    return FIRST_NAME;
  }

  @Bean
  EncryptedColumn lastNameColumn() {
    return LAST_NAME;
  }

  @Bean
  EncryptedColumn emailColumn() {
    return EMAIL;
  }

  @Bean
  EncryptedColumn phoneColumn() {
    return PHONE;
  }

  private static EncryptedColumn column(String name) {
    return new EncryptedColumn("app_user", name, "username");
  }
}
