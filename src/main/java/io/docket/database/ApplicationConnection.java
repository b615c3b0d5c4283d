package io.docket.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How the application reaches the embedded PostgreSQL. */
record ApplicationConnection(String url, String role, String password)
    implements JdbcConnectionDetails {

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
    return "ApplicationConnection[%s at %s]".formatted(role, url);
  }
}
