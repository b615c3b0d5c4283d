package io.docket.users.pages;

import io.docket.users.AccountState;
import io.docket.users.PeopleSearch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an administrator fills in to find people. */
record UserSearch(
    @Nullable String q,
    @Nullable String team,
    @Nullable AccountState state,
    @Nullable String after) {

  /** Those who work here, if nothing else is wanted. */
  UserSearch {
    state = Objects.requireNonNullElse(state, AccountState.ACTIVE);
  }

  PeopleSearch question(int limit) {
    var wanted = Objects.requireNonNullElse(state, AccountState.ACTIVE);
    var text = clean(q);
    return text != null && text.contains("@")
        ? new PeopleSearch(null, text, clean(team), wanted, clean(after), limit)
        : new PeopleSearch(text, clean(team), wanted, clean(after), limit);
  }

  /** The same search, going on after that person. */
  String next(String username) {
    return UriComponentsBuilder.fromPath("/administration/users")
        .queryParam("q", "{q}")
        .queryParam("team", "{team}")
        .queryParam("state", "{state}")
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(
            Objects.requireNonNullElse(clean(q), ""),
            Objects.requireNonNullElse(clean(team), ""),
            String.valueOf(state),
            username)
        .toUriString();
  }

  /** No name has control characters, and PostgreSQL refuses one of them. */
  private static @Nullable String clean(@Nullable String typed) {
    return Typed.orNull(typed == null ? null : typed.replaceAll("\\p{Cntrl}", ""));
  }
}
