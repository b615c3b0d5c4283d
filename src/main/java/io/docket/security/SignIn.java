package io.docket.security;

import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.MediaType.ALL;
import static org.springframework.http.MediaType.TEXT_HTML;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.DelegatingLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** How a person in a browser comes in and goes out. */
@Component
class SignIn {

  private static final String PAGE = "/login";

  private final SecurityProblems problems;

  SignIn(SecurityProblems problems) {
    this.problems = problems;
  }

  HttpSecurity applyTo(HttpSecurity http) throws Exception {
    return http.formLogin(form -> form.loginPage(PAGE).defaultSuccessUrl("/"))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new OrRequestMatcher(Surface.LOGOUT, Surface.WEBAPP_LOGOUT))
                    .deleteCookies("JSESSIONID")
                    .logoutSuccessHandler(farewell()))
        // The engine's webapps bring their own CSRF protection for their own API.
        .csrf(csrf -> csrf.ignoringRequestMatchers(Surface.WEBAPPS))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(doorbell()).accessDeniedHandler(refusal()));
  }

  /** People are shown the sign-in page, programs are told 401. */
  private AuthenticationEntryPoint doorbell() {
    var doorbells = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
    doorbells.put(page(), new LoginUrlAuthenticationEntryPoint(PAGE));
    var delegating = new DelegatingAuthenticationEntryPoint(doorbells);
    delegating.setDefaultEntryPoint(problems);
    return delegating;
  }

  /** A sign-in page left open for too long is shown anew, not answered with an error. */
  private AccessDeniedHandler refusal() {
    return (request, response, denied) -> {
      if (denied instanceof CsrfException && Surface.SIGN_IN_PAGE.matches(request)) {
        response.sendRedirect(request.getContextPath() + PAGE + "?expired");
      } else {
        problems.handle(request, response, denied);
      }
    };
  }

  private static LogoutSuccessHandler farewell() {
    var toPage = new SimpleUrlLogoutSuccessHandler();
    toPage.setDefaultTargetUrl(PAGE + "?bye");
    var handlers = new LinkedHashMap<RequestMatcher, LogoutSuccessHandler>();
    handlers.put(html(), toPage);
    var delegating = new DelegatingLogoutSuccessHandler(handlers);
    delegating.setDefaultLogoutSuccessHandler(
        new HttpStatusReturningLogoutSuccessHandler(NO_CONTENT));
    return delegating;
  }

  /** After signing in one gets back to a page, never to what a script has asked for. */
  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(page());
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static RequestMatcher page() {
    return new AndRequestMatcher(List.of(Surface.path(HttpMethod.GET, "/**"), html()));
  }

  private static RequestMatcher html() {
    var html = new MediaTypeRequestMatcher(TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(ALL));
    return html;
  }
}
