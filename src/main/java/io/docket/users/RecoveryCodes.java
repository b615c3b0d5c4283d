package io.docket.users;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes that stand in for the authenticator once each. 120 random bits make a hash without salt
 * enough.
 */
@Component
class RecoveryCodes {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 24;
  private static final int COUNT = 10;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** New ones; the old ones are worthless. */
  List<String> renew(String username) {
    remove(username);
    var codes = Stream.generate(this::code).limit(COUNT).toList();
    for (var code : codes) {
      jdbc.sql("insert into recovery_code (username, hash) values (:username, :hash)")
          .param("username", username)
          .param("hash", hash(code))
          .update();
    }
    return codes;
  }

  /** Whether it is one; it is used up by that. */
  boolean use(String username, String code) {
    return jdbc.sql("delete from recovery_code where username = :username and hash = :hash")
            .param("username", username)
            .param("hash", hash(code))
            .update()
        == 1;
  }

  void remove(String username) {
    jdbc.sql("delete from recovery_code where username = :username")
        .param("username", username)
        .update();
  }

  private String code() {
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining())
        .replaceAll("(.{4})(?!$)", "$1-");
  }

  /** However somebody types it: in capitals, without hyphens. */
  private static byte[] hash(String code) {
    var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return DigestUtils.sha256(plain);
  }
}
