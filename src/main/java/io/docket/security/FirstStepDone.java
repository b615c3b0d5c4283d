package io.docket.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After the right password: to the second step, or back to the page that was asked for. */
class FirstStepDone extends SavedRequestAwareAuthenticationSuccessHandler {

  static final String SECOND_STEP = "/login/second-step";

  FirstStepDone(RequestCache askedPages) {
    setRequestCache(askedPages);
    setDefaultTargetUrl("/");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (authentication instanceof SecondStepAuthentication) {
      getRedirectStrategy().sendRedirect(request, response, SECOND_STEP);
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}
