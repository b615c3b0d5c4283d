package io.docket.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Refuses paths that hide plain letters and digits behind percent-encoding. No honest client writes
 * them so (RFC 3986, section 2.3), while the engine's own filters compare the path as it was typed:
 * {@code /camunda/%61pi} would slip past what guards {@code /camunda/api}.
 */
@Component
class PlainlySpelledPaths extends StrictHttpFirewall {

  private static final Pattern ENCODED_LETTER_OR_DIGIT =
      Pattern.compile("%(3[0-9]|[46][1-9a-f]|[57][0-9a])", Pattern.CASE_INSENSITIVE);

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    if (ENCODED_LETTER_OR_DIGIT.matcher(request.getRequestURI()).find()) {
      throw new RequestRejectedException("The path encodes letters or digits.");
    }
    return super.getFirewalledRequest(request);
  }
}
