package io.docket.security;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.docket.users.Role;
import io.docket.web.Door;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Who gets in where: by token, by session, or not at all. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  /**
   * Signing in for a token, and what strangers do before they can, needs neither session nor CSRF
   * token: it sets no cookie and looks at none.
   */
  @Bean
  @Order(1)
  SecurityFilterChain tokenLogin(
      HttpSecurity http, SecurityProblems problems, AccessRefusals refusals) throws Exception {
    return withoutSession(http, problems, refusals)
        .securityMatcher(
            new AndRequestMatcher(
                new OrRequestMatcher(
                    Surface.TOKEN_LOGIN,
                    new AndRequestMatcher(Surface.FOR_STRANGERS, SecurityChains::isOfAStranger)),
                SecurityChains::isJson))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Calendars that subscribe: they have no account, and get no session. */
  @Bean
  @Order(0)
  SecurityFilterChain calendars(
      HttpSecurity http, SecurityProblems problems, AccessRefusals refusals) throws Exception {
    return withoutSession(http, problems, refusals)
        .securityMatcher(Surface.CALENDARS)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Clients that show a token: our REST API and the engine's, never the web applications. */
  @Bean
  @Order(2)
  SecurityFilterChain token(
      HttpSecurity http, SecurityProblems problems, AccessRefusals refusals, BearerTokens tokens)
      throws Exception {
    return withoutSession(http, problems, refusals)
        .securityMatcher(Bearer::isIn)
        .addFilterBefore(
            new BearerTokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new DoorFilter(request -> Door.REST), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests -> {
              rulesForEverybody(requests);
              requests.requestMatchers(Surface.LOGOUT).authenticated();
              requests.anyRequest().denyAll();
            })
        .build();
  }

  /** Everybody else: people in a browser with a session, and strangers. */
  @Bean
  @Order(3)
  SecurityFilterChain session(
      HttpSecurity http, SignIn signIn, AccessRefusals refusals, SecurityContextRepository contexts)
      throws Exception {
    return signIn
        .applyTo(http)
        .securityContext(context -> context.securityContextRepository(contexts))
        .headers(ResponseHeaders.strict())
        .addFilterAfter(new RefusalLogFilter(refusals), SecurityContextHolderFilter.class)
        .addFilterAfter(new DoorFilter(SecurityChains::doorOfSession), AuthorizationFilter.class)
        .addFilterAfter(new EngineCookieFilter(), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests -> {
              requests
                  .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                  .permitAll();
              requests.requestMatchers(Surface.SIGN_IN_PAGE).permitAll();
              requests.requestMatchers(PageSurface.STRANGERS).access(SecurityChains::isNotHalfway);
              requests.requestMatchers(Surface.SECOND_STEP).access(SecurityChains::isHalfway);
              rulesForEverybody(requests);
              requests.requestMatchers(PageSurface.ADMINISTRATION).hasAuthority(Role.ADMIN.name());
              requests.requestMatchers(PageSurface.PERSONAL, PageSurface.BY_RIGHT).authenticated();
              requests
                  .requestMatchers(Surface.WEBAPPS, Surface.START, Surface.SESSION)
                  .authenticated();
              requests.anyRequest().denyAll();
            })
        .build();
  }

  private static HttpSecurity withoutSession(
      HttpSecurity http, SecurityProblems problems, AccessRefusals refusals) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .headers(ResponseHeaders.strict())
        .addFilterAfter(new RefusalLogFilter(refusals), SecurityContextHolderFilter.class)
        .exceptionHandling(
            each -> each.authenticationEntryPoint(problems).accessDeniedHandler(problems));
  }

  private static void rulesForEverybody(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.requestMatchers(Surface.CLOSED).denyAll();
    requests.requestMatchers(Surface.HEALTH).permitAll();
    requests.requestMatchers(Surface.OPERATION).hasAuthority(Role.OPERATOR.name());
    requests.requestMatchers(Surface.DEPLOYING).hasAuthority(Role.ANALYST.name());
    requests.requestMatchers(Surface.EXECUTING).hasAuthority(Role.ADMIN.name());
    requests.requestMatchers(Surface.REST, Surface.CONTRACT, Surface.ENGINE_REST).authenticated();
  }

  private static AuthorizationDecision isHalfway(
      Supplier<Authentication> authentication, RequestAuthorizationContext request) {
    return new AuthorizationDecision(authentication.get() instanceof SecondStepAuthentication);
  }

  private static AuthorizationDecision isNotHalfway(
      Supplier<Authentication> authentication, RequestAuthorizationContext request) {
    return new AuthorizationDecision(!(authentication.get() instanceof SecondStepAuthentication));
  }

  private static Door doorOfSession(HttpServletRequest request) {
    return Surface.ENGINE_REST.matches(request) ? Door.REST : Door.TASKLIST;
  }

  private static boolean isOfAStranger(HttpServletRequest request) {
    return !Bearer.isIn(request) && request.getSession(false) == null;
  }

  private static boolean isJson(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(APPLICATION_JSON_VALUE);
  }
}
