package io.docket.security.tokens;

import io.docket.web.InvalidRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an API token may be asked for. */
@Component
class ApiTokenRules {

  private final ApiTokenSettings settings;
  private final Clock clock;

  ApiTokenRules(ApiTokenSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The token asked for; throws {@link InvalidRequest} where scopes or end break the rules. */
  ApiToken token(NewToken request, String creator) {
    var now = clock.instant();
    return new ApiToken(
        UUID.randomUUID(),
        request.name().strip(),
        scopes(request.scopes()),
        creator,
        now,
        end(request.expiresAt(), now),
        null);
  }

  private static List<String> scopes(List<String> asked) {
    if (!Scope.keys().containsAll(asked)) {
      throw new InvalidRequest("scopes", "must be of " + Scope.keys());
    }
    return asked.stream().distinct().sorted().toList();
  }

  private Instant end(@Nullable Instant asked, Instant now) {
    var end = asked == null ? now.plus(settings.lifetime()) : asked;
    if (!end.isAfter(now) || end.isAfter(now.plus(settings.longestLifetime()))) {
      throw new InvalidRequest(
          "expiresAt",
          "must lie in the future, at most %d days ahead"
              .formatted(settings.longestLifetime().toDays()));
    }
    return end;
  }
}
