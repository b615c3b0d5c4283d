package io.docket.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes every cookie {@code Secure} over TLS. The engine's own CSRF cookie is so only by a setting
 * that holds without TLS too, and then shuts everybody out.
 */
class EngineCookieFilter extends OncePerRequestFilter {

  private static final String SECURE = "; Secure";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, request.isSecure() ? new SecureCookies(response) : response);
  }

  private static final class SecureCookies extends HttpServletResponseWrapper {

    SecureCookies(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, secured(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, secured(name, value));
    }

    private static String secured(String name, String value) {
      var isOpen =
          HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
              && !value.toLowerCase(Locale.ROOT).matches(".*;\\s*secure\\s*(;.*)?");
      return isOpen ? value + SECURE : value;
    }
  }
}
