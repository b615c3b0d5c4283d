package io.docket.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Records in the audit trail what signed-in people were refused for lack of rights. The same
 * refusal is recorded once a minute on each node, so that nobody can flood the trail.
 */
@Component
class AccessRefusals {

  private static final int MOST_REMEMBERED = 10_000;

  private final Cache<List<String>, Boolean> lately =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  private final AuditTrail audit;

  AccessRefusals(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * Records a refusal.
   *
   * @param request method and path, without ids and query
   */
  void record(String username, String request, String problem) {
    if (lately.asMap().putIfAbsent(List.of(username, request), true) == null) {
      var details = Map.of("request", request, "problem", problem);
      audit.recordRefusal(new AuditEvent(AuditKind.ACCESS_REFUSED, username, null, details));
    }
  }
}
