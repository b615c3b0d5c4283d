package io.docket.security.sessions;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * All that a session may hold, in the form in which it is stored: one of these is set. Nothing else
 * goes in, and no class is named, so that nobody who writes to the table can bring one to life.
 */
record SessionValue(
    @Nullable String text, @Nullable Csrf csrf, @Nullable List<EngineUser> engineUsers) {

  static SessionValue of(Object value) {
    if (value instanceof String text) {
      return new SessionValue(text, null, null);
    }
    if (value instanceof CsrfToken token) {
      return new SessionValue(null, Csrf.of(token), null);
    }
    if (value instanceof Authentications users) {
      var stored = users.getAuthentications().stream().map(EngineUser::of).toList();
      return new SessionValue(null, null, stored);
    }
    throw new IllegalArgumentException("A session holds no " + value.getClass().getName());
  }

  @Nullable Object value() {
    if (csrf != null) {
      return new DefaultCsrfToken(csrf.header(), csrf.parameter(), csrf.token());
    }
    if (engineUsers != null) {
      var users = new Authentications();
      engineUsers.forEach(user -> users.addOrReplace(user.authentication()));
      return users;
    }
    return text;
  }

  /** Spring Security's token against forged requests. */
  record Csrf(String header, String parameter, String token) {

    static Csrf of(CsrfToken token) {
      return new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
    }
  }

  /** Whom the engine's web applications take the browser for. */
  record EngineUser(String username, String engine, List<String> groups, Set<String> applications) {

    static EngineUser of(UserAuthentication user) {
      return new EngineUser(
          user.getIdentityId(),
          user.getProcessEngineName(),
          List.copyOf(user.getGroupIds()),
          Set.copyOf(user.getAuthorizedApps()));
    }

    UserAuthentication authentication() {
      var user = new UserAuthentication(username, engine);
      user.setGroupIds(groups);
      user.setTenantIds(List.of());
      user.setAuthorizedApps(applications);
      return user;
    }
  }
}
