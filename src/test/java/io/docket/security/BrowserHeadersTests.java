package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What answers tell browsers, over TLS and on answers that no page gives. */
@DocketTest
class BrowserHeadersTests {

  private final MockMvc server;
  private final TestPeople people;
  private final Browser browser;

  @Autowired
  BrowserHeadersTests(WebApplicationContext context, TestPeople people, @LocalServerPort int port) {
    this.server = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    this.people = people;
    this.browser = new Browser(port);
  }

  @Test
  void asksForTlsFromNowOnOverTls() throws Exception {
    var secure = server.perform(get("/login").secure(true)).andReturn().getResponse();
    var plain = server.perform(get("/login")).andReturn().getResponse();

    assertThat(secure.getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000 ; includeSubDomains");
    assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
  }

  @Test
  void forgetsPagesAtSignOut() throws Exception {
    var farewell = server.perform(post("/logout").secure(true).with(csrf())).andReturn();

    assertThat(farewell.getResponse().getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
  }

  @Test
  void guardsTheRefusalOfPathsInDisguise() {
    var answer = browser.get("/tasks//x");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("frame-ancestors 'none'");
  }

  @Test
  void letsNobodyFrameThePagesOfTheEngine() {
    browser.signIn(people.person(), TestPeople.PASSWORD);

    var headers = browser.get("/camunda/app/tasklist/default/").headers();

    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("frame-ancestors 'none'");
  }
}
