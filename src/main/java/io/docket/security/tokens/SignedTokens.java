package io.docket.security.tokens;

import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import io.docket.crypto.TokenKeys;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tokens as JSON Web Tokens (RFC 7519, RFC 9068), signed with HMAC-SHA-256 and nothing else: what
 * the token says about its algorithm is not asked.
 */
@Component
class SignedTokens {

  static final String ISSUER = "docket";
  static final String AUDIENCE = "docket-rest";
  static final String TYPE = "at+jwt";

  /** The clocks of two nodes may differ a little; the token's row ends on time nevertheless. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final TokenKeys keys;
  private final Clock clock;
  private final JwtValidator validator;

  SignedTokens(TokenKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    this.validator =
        JwtValidator.newBuilder()
            .expectTypeHeader(TYPE)
            .expectIssuer(ISSUER)
            .expectAudience(AUDIENCE)
            .expectIssuedInThePast()
            .setClock(clock)
            .setClockSkew(SKEW)
            .build();
  }

  String sign(UUID id, String username, Instant expiresAt) {
    var now = clock.instant();
    var token =
        RawJwt.newBuilder()
            .setTypeHeader(TYPE)
            .setIssuer(ISSUER)
            .setAudience(AUDIENCE)
            .setSubject(username)
            .setJwtId(id.toString())
            .setIssuedAt(now)
            .setNotBefore(now)
            .setExpiration(expiresAt)
            .build();
    try {
      return keys.jwt().computeMacAndEncode(token);
    } catch (GeneralSecurityException noKey) {
      throw new IllegalStateException("A token cannot be signed", noKey);
    }
  }

  /** What a token says that one of our keys has signed and whose time it is; else empty. */
  Optional<Claims> verify(String token) {
    try {
      return Optional.of(claims(keys.jwt().verifyMacAndDecode(token, validator)));
    } catch (GeneralSecurityException | IllegalArgumentException worthless) {
      return Optional.empty();
    }
  }

  private static Claims claims(VerifiedJwt token) throws GeneralSecurityException {
    return new Claims(UUID.fromString(token.getJwtId()), token.getSubject());
  }

  /**
   * Whose token it is.
   *
   * @param id of its row
   */
  record Claims(UUID id, String username) {}
}
