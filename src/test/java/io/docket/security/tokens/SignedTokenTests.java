package io.docket.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.RawJwt;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.crypto.TokenKeys;
import io.docket.security.BearerTokens;
import io.docket.security.SignedOutEverywhere;
import io.docket.users.Accounts;
import io.docket.users.Actor;
import io.docket.users.PasswordReplaced;
import io.docket.users.Role;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is no token of ours, or no longer one, opens nothing. */
@DocketTest
class SignedTokenTests {

  private final TestPeople people;
  private final BearerTokens tokens;
  private final TokenKeys keys;
  private final ApplicationEventPublisher events;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Browser client;

  private String person = "";
  private String token = "";
  private String id = "";

  @Autowired
  SignedTokenTests(
      TestPeople people,
      BearerTokens tokens,
      TokenKeys keys,
      ApplicationEventPublisher events,
      Accounts accounts,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.people = people;
    this.tokens = tokens;
    this.keys = keys;
    this.events = events;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
    this.client = new Browser(port);
  }

  @BeforeEach
  void signIn() {
    person = people.person();
    token = tokens.issue(new Actor(person, Set.of(Role.USER), Set.of(), Set.of(), 0), false);
    id =
        jdbc.sql("select cast(id as text) from access_token where username = :username")
            .param("username", person)
            .query(String.class)
            .single();
  }

  @Test
  void takesATokenOfOurs() throws GeneralSecurityException {
    assertThat(status(token)).isEqualTo(200);
    assertThat(status(signed(keys.jwt(), builder -> builder))).isEqualTo(200);
  }

  @Test
  void refusesATokenWithoutSignature() {
    var payload = token.split("\\.")[1];

    refuses(encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + payload + ".");
    refuses(encoded("{\"alg\":\"none\"}") + "." + payload + "." + token.split("\\.")[2]);
    refuses(token.substring(0, token.lastIndexOf('.') + 1));
  }

  @Test
  void refusesASwappedAlgorithm() {
    var parts = token.split("\\.");
    for (var algorithm : new String[] {"HS384", "HS512", "RS256", "ES256", "none", "hs256"}) {
      var header = decoded(parts[0]).replace("HS256", algorithm);

      refuses(encoded(header) + "." + parts[1] + "." + parts[2]);
    }
  }

  @Test
  void refusesAForeignKey() throws GeneralSecurityException {
    var foreign =
        KeysetHandle.generateNew(KeyTemplates.get("JWT_HS256"))
            .getPrimitive(RegistryConfiguration.get(), JwtMac.class);

    refuses(signed(foreign, builder -> builder));
  }

  @Test
  void refusesAnExpiredToken() throws GeneralSecurityException {
    var past = clock.instant().minus(Duration.ofMinutes(1));

    refuses(signed(keys.jwt(), builder -> builder.setExpiration(past)));
    clock.advance(Duration.ofHours(1));
    refuses(token);
  }

  @Test
  void refusesATokenThatIsNotYetValid() throws GeneralSecurityException {
    var later = clock.instant().plus(Duration.ofMinutes(1));

    refuses(signed(keys.jwt(), builder -> builder.setNotBefore(later)));
    refuses(signed(keys.jwt(), builder -> builder.setIssuedAt(later)));
  }

  @Test
  void refusesAnotherAudienceAndIssuer() throws GeneralSecurityException {
    refuses(signed(keys.jwt(), builder -> builder.setAudience("docket-pages")));
    refuses(signed(keys.jwt(), builder -> builder.setIssuer("somebody")));
    refuses(signed(keys.jwt(), builder -> builder.setTypeHeader("JWT")));
  }

  @Test
  void refusesATamperedPayload() {
    var parts = token.split("\\.");
    var payload = decoded(parts[1]).replace(person, "admin");

    refuses(parts[0] + "." + encoded(payload) + "." + parts[2]);
  }

  @Test
  void refusesATokenThatIsCut() {
    for (var length = 1; length < token.length(); length += token.length() / 7) {
      refuses(token.substring(0, length));
    }
    refuses(token.substring(0, token.length() - 1));
  }

  @Test
  void refusesATokenWithoutRowOrWithSomebodyElsesRow() throws GeneralSecurityException {
    refuses(signed(keys.jwt(), builder -> builder.setJwtId(UUID.randomUUID().toString())));
    refuses(signed(keys.jwt(), builder -> builder.setJwtId("x")));
    refuses(signed(keys.jwt(), builder -> builder.setSubject(people.person(Role.ADMIN))));
  }

  @Test
  void forgetsATokenWhenThePasswordIsReplaced() {
    events.publishEvent(new PasswordReplaced(person));

    refuses(token);
  }

  @Test
  void forgetsATokenWhenTheAccountIsDeactivated() {
    accounts.deactivate(person);

    refuses(token);
  }

  @Test
  void forgetsATokenWhenItsOwnerSignsOutEverywhere() {
    events.publishEvent(new SignedOutEverywhere(person));

    refuses(token);
  }

  private String signed(JwtMac mac, UnaryOperator<RawJwt.Builder> change)
      throws GeneralSecurityException {
    Instant now = clock.instant();
    var builder =
        RawJwt.newBuilder()
            .setTypeHeader("at+jwt")
            .setIssuer("docket")
            .setAudience("docket-rest")
            .setSubject(person)
            .setJwtId(id)
            .setIssuedAt(now)
            .setNotBefore(now)
            .setExpiration(now.plus(Duration.ofMinutes(5)));
    return mac.computeMacAndEncode(change.apply(builder).build());
  }

  private int status(String shown) {
    return client.get("/users/me", "Authorization", "Bearer " + shown).statusCode();
  }

  private void refuses(String shown) {
    var answer = client.get("/users/me", "Authorization", "Bearer " + shown);

    assertThat(answer.statusCode()).as(shown).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"Docket\", error=\"invalid_token\"");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
