package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.Browser;
import io.docket.DocketTest;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a stranger gets: the sign-in page, the health of the node, and nothing else. */
@DocketTest
class AnonymousSurfaceTests {

  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private static final Set<String> OPEN =
      Set.of(
          "GET /login",
          "POST /login",
          "GET /register",
          "GET /forgotten-password",
          "GET /new-password",
          "GET /confirm-address");

  private final List<RequestMappingHandlerMapping> mappings;
  private final ServletContext servlets;
  private final Browser stranger;

  @Autowired
  AnonymousSurfaceTests(
      List<RequestMappingHandlerMapping> mappings,
      ServletContext servlets,
      @LocalServerPort int port) {
    this.mappings = mappings;
    this.servlets = servlets;
    this.stranger = new Browser(port);
  }

  @Test
  void refusesEveryEndpointOfOurs() {
    var endpoints =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(AnonymousSurfaceTests::requests)
            .distinct()
            .filter(request -> !OPEN.contains(request))
            .toList();

    assertThat(endpoints).hasSizeGreaterThan(5).allSatisfy(this::refuses);
  }

  @Test
  void refusesEveryServletOfTheEngine() {
    var paths =
        servlets.getServletRegistrations().values().stream()
            .map(ServletRegistration::getMappings)
            .flatMap(java.util.Collection::stream)
            .map(path -> path.replace("*", "any"))
            .filter(path -> !"/".equals(path))
            .toList();

    assertThat(paths).hasSizeGreaterThan(5).allSatisfy(path -> refuses("GET " + path));
    assertThat(paths).allSatisfy(path -> refuses("POST " + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/user",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/tasklist/plugin",
        "/camunda/app/tasklist/scripts/config.js",
        "/camunda/app/admin/default/setup/",
        "/camunda/lib/deps.js",
        "/camunda/assets/vendor/fonts/x",
        "/engine-rest/",
        "/engine-rest/engine",
        "/engine-rest/version",
        "/engine-rest/process-definition",
        "/actuator",
        "/actuator/env",
        "/actuator/metrics",
        "/webjars/camunda/app/tasklist/scripts/config.js",
        "/error",
        "/whatever"
      })
  void refusesToRead(String path) {
    refuses("GET " + path);
  }

  @ParameterizedTest
  @CsvSource({
    "/engine-rest/user/create, '{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}'",
    "/engine-rest/engine/default/user/create, '{\"profile\":{\"id\":\"intruder\"}}'",
    "/engine-rest/identity/verify, '{\"username\":\"clerk\",\"password\":\"x\"}'",
    "/engine-rest/engine/default/identity/verify, '{\"username\":\"clerk\",\"password\":\"x\"}'",
    "/engine-rest/deployment/create, '{}'",
    "/camunda/api/admin/setup/default/user/create, '{\"profile\":{\"id\":\"intruder\"}}'",
    "/camunda/api/admin/auth/user/default/login/tasklist, '{}'",
    "/camunda/api/engine/engine/default/user/create, '{\"profile\":{\"id\":\"intruder\"}}'",
    "/camunda/api/engine/engine/default/identity/verify, '{}'",
    "/camunda/api/engine/engine/default/task, '{}'"
  })
  void refusesToWrite(String path, String body) {
    assertThat(stranger.postJson(path, body).statusCode()).isIn(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/%61pi/engine/engine/default/task",
        "/camunda/api/%65ngine/engine/default/task",
        "/%65ngine-rest/task",
        "/camunda//api/engine/engine/default/task",
        "/camunda/api;x=y/engine/engine/default/task",
        "/camunda/app/..;/api/engine/engine/default/task",
        "/login/../engine-rest/task",
        "/login/%2e%2e/engine-rest/task"
      })
  void refusesPathsInDisguise(String path) {
    assertThat(stranger.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void showsPeopleTheSignInPageInstead() {
    var answer = stranger.get("/camunda/app/cockpit/default/", "Accept", "text/html,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/login");
  }

  @Test
  void tellsTheLoadBalancerThatTheNodeLivesAndNoMore() {
    assertThat(stranger.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(stranger.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(stranger.get("/actuator/health").body()).doesNotContain("details", "components");
  }

  @Test
  void saysNoInProblemDetails() {
    var answer = stranger.get("/tasks");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Docket\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"/problems/unauthenticated\"", "\"status\":401");
  }

  private void refuses(String request) {
    var parts = request.split(" ", 2);
    var status = stranger.send(parts[0], parts[1], "").statusCode();
    assertThat(status).as(request).isIn(REFUSED);
  }

  private static Stream<String> requests(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    var tried = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    var all = new ArrayList<String>();
    for (var method : tried) {
      for (var pattern : mapping.getPatternValues()) {
        all.add(method + " " + pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x"));
      }
    }
    return all.stream();
  }
}
