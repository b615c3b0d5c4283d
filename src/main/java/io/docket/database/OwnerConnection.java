package io.docket.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/** How Flyway, as the owner of all tables, reaches the embedded PostgreSQL. */
record OwnerConnection(String url, String role, String password)
    implements FlywayConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return role;
  }

  @Override
  public String getPassword() {
    return password;
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "OwnerConnection[%s at %s]".formatted(role, url);
  }
}
