package io.docket.security;

import static io.docket.security.Surface.anyOf;
import static io.docket.security.Surface.path;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every path of the pages for people. Whatever is missing here is refused. */
final class PageSurface {

  /** For those who have no account yet, or no password any more. */
  static final RequestMatcher STRANGERS =
      anyOf(
          asking("/register"),
          asking("/forgotten-password"),
          asking("/new-password"),
          asking("/confirm-address"));

  /** For everybody who is signed in, about themselves. */
  static final RequestMatcher PERSONAL =
      anyOf(
          asking("/profile"),
          asking("/profile/password"),
          path(POST, "/profile/address-confirmation"),
          path(GET, "/profile/sessions"),
          asking("/profile/sessions/end"),
          asking("/profile/tokens"),
          asking("/profile/tokens/{token}/revocation"),
          asking("/profile/second-factor"),
          path(POST, "/profile/second-factor/enrolment"),
          path(POST, "/profile/second-factor/recovery-codes"),
          path(POST, "/profile/second-factor/removal"));

  /** For administrators alone. */
  static final RequestMatcher ADMINISTRATION =
      anyOf(
          path(GET, "/administration/users"),
          asking("/administration/new-user"),
          path(GET, "/administration/users/{username}"),
          asking("/administration/users/{username}/profile"),
          path(POST, "/administration/users/{username}/activation"),
          path(POST, "/administration/users/{username}/roles"),
          asking("/administration/users/{username}/deactivation"),
          asking("/administration/users/{username}/erasure"),
          asking("/administration/users/{username}/second-factor-reset"),
          asking("/administration/users/{username}/sign-out"),
          path(GET, "/administration/teams"),
          asking("/administration/new-team"),
          asking("/administration/teams/{key}"),
          asking("/administration/teams/{key}/deletion"));

  /** Who sees what of these is decided behind them. */
  static final RequestMatcher BY_RIGHT =
      anyOf(path(GET, "/administration/audit"), path(GET, "/mailbox"));

  private PageSurface() {}

  /** A page with a form that is posted to where it came from. */
  private static RequestMatcher asking(String pattern) {
    return anyOf(path(GET, pattern), path(POST, pattern));
  }
}
