package io.docket.security.tokens;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API token that somebody asks for.
 *
 * @param name what it is for; the owner has no other of that name
 * @param scopes what it may be used for: {@code tasks:read}, {@code tasks:write}, {@code
 *     users:read}, {@code notifications:read}, {@code notifications:send}, {@code reports:read},
 *     {@code engine:read}, {@code engine:write}, {@code metrics:read}
 * @param expiresAt when it ends, at most a year from now; in 90 days if absent
 * @param password of whoever asks, typed once more: the token outlives their session
 */
record NewToken(
    @NotNull
        @Pattern(regexp = "(?!\\s*$)\\P{Cntrl}{1,100}", message = "must be 1 to 100 characters")
        String name,
    @NotEmpty List<@NotNull String> scopes,
    @Nullable Instant expiresAt,
    @NotBlank String password) {

  /** Without the password, so that no log ever holds it. */
  @Override
  public String toString() {
    return "NewToken[name=%s]".formatted(name);
  }
}
