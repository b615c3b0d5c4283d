package io.docket.database;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * The role that Docket works as: it reads and writes rows, but owns no table, so that a flaw in
 * Docket cannot rewrite the audit trail. It gets a new password at each start, which is written
 * down nowhere; what it may do, the migrations say.
 */
record ApplicationRole(String password) {

  static final String NAME = "docket_application";

  private static final int PASSWORD_BYTES = 24;

  /** The role with its password for this start, made new in data that have none yet. */
  static ApplicationRole in(PostgresServer server) {
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var role = new ApplicationRole(HexFormat.of().formatHex(random));
    role.prepare(server);
    return role;
  }

  /** The password is hexadecimal, so nothing in it needs quoting; DDL takes no parameters. */
  private void prepare(PostgresServer server) {
    try (var connection = server.asSuperuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
              CREATE ROLE %1$s;
            END IF;
          END $$"""
              .formatted(NAME));
      statement.execute("ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, password));
    } catch (SQLException failure) {
      throw new IllegalStateException("The application's role could not be set up", failure);
    }
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "ApplicationRole[]";
  }
}
