package io.docket.security.tokens;

import io.docket.security.ActorAuthentication;
import io.docket.security.InsufficientScope;
import io.docket.users.ActingBy;
import io.docket.users.Actor;
import io.docket.users.ActorRowMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that was shown, with its owner as they are now. */
record ShownApiToken(
    UUID id,
    List<String> scopes,
    @Nullable Instant lastUsedAt,
    ActorAuthentication authentication) {

  private static final ActorRowMapper ACTOR = new ActorRowMapper();

  static ShownApiToken of(ResultSet row, int number) throws SQLException {
    var actor = ACTOR.mapRow(row, number);
    return new ShownApiToken(
        row.getObject("id", UUID.class),
        scopesIn(row),
        lastUseIn(row),
        authentication(actor, row.getString("created_by")));
  }

  private static ActorAuthentication authentication(Actor owner, @Nullable String creator) {
    var authentication = new ActorAuthentication(owner, false);
    authentication.setDetails(
        owner.username().equals(creator) ? ActingBy.OWN_API_TOKEN : ActingBy.API_TOKEN_OF_ANOTHER);
    return authentication;
  }

  void requireScope(String method, String path) {
    var isCovered =
        scopes.stream()
            .flatMap(key -> Scope.of(key).stream())
            .anyMatch(scope -> scope.covers(method, path));
    if (!isCovered) {
      throw new InsufficientScope();
    }
  }

  static List<String> scopesIn(ResultSet row) throws SQLException {
    return Arrays.stream((Object[]) row.getArray("scopes").getArray())
        .map(String::valueOf)
        .toList();
  }

  static @Nullable Instant lastUseIn(ResultSet row) throws SQLException {
    var lastUse = row.getObject("last_used_at", OffsetDateTime.class);
    return lastUse == null ? null : lastUse.toInstant();
  }
}
