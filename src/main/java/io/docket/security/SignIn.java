package io.docket.security;

import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.MediaType.ALL;
import static org.springframework.http.MediaType.TEXT_HTML;

import io.docket.web.Refusal;
import io.docket.web.RefusalPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.DelegatingLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** How a person in a browser comes in and goes out. */
@Component
class SignIn {

  private static final String PAGE = "/login";

  private static final String LEFT_OPEN =
      "This form was open for too long, or you have signed in again since. Open the page anew.";

  /** Over TLS; elsewhere browsers do not listen. */
  private static final LogoutHandler FORGET_PAGES =
      new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE));

  private final SecurityProblems problems;
  private final RequestCache askedPages;
  private final LogoutHandler record;
  private final String cookie;

  SignIn(
      SecurityProblems problems,
      RequestCache askedPages,
      LogoutHandler record,
      ServerProperties server) {
    this.problems = problems;
    this.askedPages = askedPages;
    this.record = record;
    this.cookie = Objects.requireNonNull(server.getServlet().getSession().getCookie().getName());
  }

  HttpSecurity applyTo(HttpSecurity http) throws Exception {
    return http.formLogin(
            form ->
                form.loginPage(PAGE)
                    .successHandler(new FirstStepDone(askedPages))
                    .failureHandler(SignIn::again))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new OrRequestMatcher(Surface.LOGOUT, Surface.WEBAPP_LOGOUT))
                    .deleteCookies(cookie)
                    .addLogoutHandler(record)
                    .addLogoutHandler(FORGET_PAGES)
                    .logoutSuccessHandler(farewell()))
        // The engine's webapps bring their own CSRF protection for their own API.
        .csrf(csrf -> csrf.ignoringRequestMatchers(Surface.WEBAPPS))
        .requestCache(cache -> cache.requestCache(askedPages))
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

  /** Says no more than that it was wrong; or how long to wait, with the status that says so. */
  private static void again(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (failure.getCause() instanceof Refusal waiting) {
      response.setStatus(waiting.status().value());
      waiting.headers().forEach(response::setHeader);
      request.setAttribute(SignInPage.REFUSAL, waiting);
      request.getRequestDispatcher(SignInPage.WAIT).forward(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + PAGE + "?error");
    }
  }

  private static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication;
  }

  private static boolean isHalfway() {
    return SecurityContextHolder.getContext().getAuthentication()
        instanceof SecondStepAuthentication;
  }

  /** People are shown a page; one left open for too long leads to the sign-in page. */
  private AccessDeniedHandler refusal() {
    return (request, response, denied) -> {
      var inBrowser = html().matches(request);
      var isForged = denied instanceof CsrfException;
      if (isForged && (Surface.SIGN_IN_PAGE.matches(request) || (inBrowser && !isSignedIn()))) {
        response.sendRedirect(request.getContextPath() + PAGE + "?expired");
      } else if (inBrowser && isHalfway()) {
        response.sendRedirect(request.getContextPath() + FirstStepDone.SECOND_STEP);
      } else if (inBrowser && isSignedIn()) {
        var sentence = isForged ? LEFT_OPEN : "None of your roles opens this page.";
        RefusalPage.show(request, response, HttpStatus.FORBIDDEN, sentence);
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

  private static RequestMatcher page() {
    return new AndRequestMatcher(List.of(Surface.path(HttpMethod.GET, "/**"), html()));
  }

  private static RequestMatcher html() {
    var html = new MediaTypeRequestMatcher(TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(ALL));
    return html;
  }
}
