package io.docket.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How one of the roles reaches the embedded PostgreSQL. */
record RoleConnection(String url, String role, String password)
    implements JdbcConnectionDetails, FlywayConnectionDetails {

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

  @Override
  public String getDriverClassName() {
    return JdbcConnectionDetails.super.getDriverClassName();
  }

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "RoleConnection[%s at %s]".formatted(role, url);
  }
}
