package io.docket.security.sessions;

import static org.springframework.http.MediaType.ALL;
import static org.springframework.http.MediaType.TEXT_HTML;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Remembers the page to get back to after signing in: its path and query and nothing else of the
 * request, and never what a script has asked for.
 */
@Component
class AskedPages implements RequestCache {

  private static final String ATTRIBUTE = "docket.askedPage";

  private static final int LONGEST = 2_000;

  private final MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(TEXT_HTML);

  AskedPages() {
    html.setIgnoredMediaTypes(Set.of(ALL));
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var page = page(request);
    if (request.getMethod().equals("GET") && html.matches(request) && page.length() <= LONGEST) {
      request.getSession().setAttribute(ATTRIBUTE, page);
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof String page
        ? new SimpleSavedRequest(page)
        : null;
  }

  /** A page needs nothing of its earlier request. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  private static String page(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
