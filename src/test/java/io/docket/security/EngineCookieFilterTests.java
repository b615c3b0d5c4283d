package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EngineCookieFilterTests {

  private static final String COOKIE = "XSRF-TOKEN=abc;path=/camunda;SameSite=Lax";

  @Test
  void makesCookiesSecureOverTls() throws Exception {
    assertThat(answer(true, COOKIE)).contains("; Secure");
    assertThat(answer(true, COOKIE + ";Secure").split("Secure", -1)).hasSize(2);
  }

  @Test
  void leavesCookiesAsTheyAreWithoutTls() throws Exception {
    assertThat(answer(false, COOKIE)).doesNotContain("Secure");
  }

  private static String answer(boolean secure, String cookie) throws Exception {
    var request = new MockHttpServletRequest();
    request.setSecure(secure);
    var response = new MockHttpServletResponse();
    new EngineCookieFilter()
        .doFilter(
            request,
            response,
            (asked, answered) -> ((HttpServletResponse) answered).addHeader("Set-Cookie", cookie));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }
}
