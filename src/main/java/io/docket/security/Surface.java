package io.docket.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every path that Docket answers to. Whatever is missing here is refused.
 *
 * <p>Matchers are built by hand, since those made from strings ask Spring MVC, which does not know
 * the engine's servlets and so would silently match nothing.
 */
final class Surface {

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  static final RequestMatcher SIGN_IN_PAGE =
      anyOf(
          path(GET, "/login"),
          path(POST, "/login"),
          path(GET, "/sign-in/**"),
          path(GET, "/pages/**"));

  static final RequestMatcher HEALTH =
      anyOf(path(GET, "/actuator/health"), path(GET, "/actuator/health/{probe}"));

  static final RequestMatcher OPERATION = anyOf(path("/actuator"), path("/actuator/**"));

  static final RequestMatcher REST =
      anyOf(
          path("/tasks/**"),
          path("/categories/**"),
          path("/notifications/**"),
          path("/calendar/subscription"),
          path("/users/**"),
          path("/teams/**"),
          path("/password-resets/**"),
          path(GET, "/reports/completion"),
          path(GET, "/reports/team-performance"),
          path(GET, "/reports/workload"),
          path(GET, "/reports/service-levels"),
          path(GET, "/audit/**"),
          path(GET, "/problems/**"),
          path(GET, "/forms/**"));

  static final RequestMatcher CONTRACT =
      anyOf(
          path(GET, "/v3/api-docs"),
          path(GET, "/v3/api-docs.yaml"),
          path(GET, "/v3/api-docs/**"),
          path(GET, "/swagger-ui.html"),
          path(GET, "/swagger-ui/**"));

  /** Uploads, which the engine reads into memory before it asks who may. */
  static final RequestMatcher DEPLOYING =
      anyOf(
          path(POST, "/camunda/api/engine/engine/{engine}/deployment/create/**"),
          path(POST, "/engine-rest/deployment/create/**"),
          path(POST, "/engine-rest/engine/{engine}/deployment/create/**"));

  /** Of a job that somebody may not execute, the engine takes away a retry all the same. */
  static final RequestMatcher EXECUTING =
      anyOf(
          path(POST, "/camunda/api/engine/engine/{engine}/job/{id}/execute/**"),
          path(POST, "/engine-rest/job/{id}/execute/**"),
          path(POST, "/engine-rest/engine/{engine}/job/{id}/execute/**"));

  static final RequestMatcher ENGINE_REST = path("/engine-rest/**");

  static final RequestMatcher WEBAPPS = path("/camunda/**");

  static final RequestMatcher WEBAPP_ANSWERS = path("/camunda/api/**");

  static final RequestMatcher START = path(GET, "/");

  static final RequestMatcher SESSION = path(GET, "/session");

  static final RequestMatcher TOKEN_LOGIN =
      anyOf(path(POST, "/login"), path(POST, "/login/mfa"), path(POST, "/login/mfa/enrolment"));

  /** All that a browser may ask for between password and second factor. */
  static final RequestMatcher SECOND_STEP =
      anyOf(
          path(GET, "/login/second-step"),
          path(POST, "/login/second-step"),
          path(POST, "/login/second-step/enrolment"));

  /** What somebody does who has no account yet, or no password any more. */
  static final RequestMatcher FOR_STRANGERS =
      anyOf(
          path(POST, "/users"),
          path(POST, "/password-resets"),
          path(POST, "/password-resets/confirm"));

  /** Calendars show nothing but the secret in the address. */
  static final RequestMatcher CALENDARS = path(GET, "/calendar/{secret}.ics");

  static final RequestMatcher LOGOUT = path(POST, "/logout");

  /** Only with a header that no other site can make a browser send: the webapps always do. */
  static final RequestMatcher WEBAPP_LOGOUT =
      new AndRequestMatcher(
          path(POST, "/camunda/api/admin/auth/user/{engine}/logout"),
          new RequestHeaderRequestMatcher("X-XSRF-TOKEN"));

  /** Doors of the engine that lead past Docket's sign-in. */
  static final RequestMatcher CLOSED =
      anyOf(
          path("/camunda/api/admin/setup/**"),
          path("/camunda/app/admin/{engine}/setup/**"),
          path("/camunda/api/admin/auth/user/{engine}/login/**"),
          path("/camunda/api/engine/engine/{engine}/identity/verify/**"),
          path("/camunda/api/engine/engine/{engine}/identity/password-policy/**"),
          path("/camunda/api/engine/engine/{engine}/user/create/**"),
          path("/camunda/api/engine/engine/{engine}/user/{id}/credentials/**"),
          path("/engine-rest/identity/verify/**"),
          path("/engine-rest/identity/password-policy/**"),
          path("/engine-rest/user/create/**"),
          path("/engine-rest/user/{id}/credentials/**"),
          path("/engine-rest/engine/{engine}/identity/verify/**"),
          path("/engine-rest/engine/{engine}/identity/password-policy/**"),
          path("/engine-rest/engine/{engine}/user/create/**"),
          path("/engine-rest/engine/{engine}/user/{id}/credentials/**"));

  private Surface() {}

  static RequestMatcher path(String pattern) {
    return PATHS.matcher(pattern);
  }

  static RequestMatcher path(HttpMethod method, String pattern) {
    return PATHS.matcher(method, pattern);
  }

  static RequestMatcher anyOf(RequestMatcher... matchers) {
    return new OrRequestMatcher(Arrays.asList(matchers));
  }
}
