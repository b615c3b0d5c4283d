package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.users.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What somebody sees who asks too often, with or without a browser. */
@DocketTest
@TestPropertySource(
    properties = {"docket.users.registrations-per-address=2", "docket.users.resets-per-address=2"})
class RequestLimitTests {

  private final RestCalls calls;
  private final PageVisits visits;
  private final JdbcClient jdbc;

  @Autowired
  RequestLimitTests(RestCalls calls, PageVisits visits, JdbcClient jdbc) {
    this.calls = calls;
    this.visits = visits;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void forgetOtherTests() {
    jdbc.sql("delete from address_request").update();
  }

  @Test
  void refusesAThirdRegistrationButNotThatOfAnAdministrator() {
    assertThat(register(calls.stranger()).status()).isEqualTo(201);
    assertThat(register(calls.stranger()).status()).isEqualTo(201);

    var third = register(calls.stranger());
    var page =
        visits.stranger().submit("/register", "username", "x", "password", "", "firstName", "");

    assertThat(third.status()).isEqualTo(429);
    assertThat(third.problem()).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(3500, 3600);
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.text()).contains("Please try again in 60 minutes");
    assertThat(page.shortcomings()).isEmpty();
    assertThat(register(calls.asNew(Role.ADMIN)).status()).isEqualTo(201);
  }

  @Test
  void refusesAThirdRequestForALinkWhetherThereIsSuchAnAccountOrNot() {
    assertThat(forgot("admin").status()).isEqualTo(202);
    assertThat(forgot("nobody").status()).isEqualTo(202);

    var known = forgot("admin");
    var unknown = forgot("nobody");
    var page = visits.stranger().submit("/forgotten-password", "username", "nobody");

    assertThat(known.status()).isEqualTo(429);
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.text()).contains("Please try again in 60 minutes", "Send the link");
    assertThat(page.shortcomings()).isEmpty();
  }

  private RestAnswer forgot(String username) {
    return calls.stranger().post("/password-resets", Map.of("username", username));
  }

  private static RestAnswer register(RestCaller caller) {
    var username = "limit-" + UUID.randomUUID();
    return caller.post(
        "/users",
        Map.of(
            "username", username,
            "password", "a sentence that nobody takes",
            "email", username + "@docket.example",
            "firstName", "Lia",
            "lastName", "Limit"));
  }
}
