package io.docket.users.domain;

import io.docket.users.Actor;
import io.docket.users.ActorRowMapper;
import io.docket.users.Actors;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actors from the view {@code actor}. */
@Component
class StoredActors implements Actors {

  private final JdbcClient jdbc;

  StoredActors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Actor> find(String username) {
    return jdbc.sql(
            """
            select username, roles, member_of, leads, credential_number
            from actor where username = :username""")
        .param("username", username)
        .query(new ActorRowMapper())
        .optional();
  }
}
