package io.docket.security.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.security.ActorAuthentication;
import io.docket.security.BearerTokens;
import io.docket.security.SecondStepAuthentication;
import io.docket.security.SignedOutEverywhere;
import io.docket.users.Accounts;
import io.docket.users.Actor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody's password was right, and before they are signed in all that they had ends. */
@DocketTest
class OvertakenSignInTests {

  private final Accounts accounts;
  private final BearerTokens tokens;
  private final SecondStepTokens halfway;
  private final SecurityContextRepository contexts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final String person;
  private final Actor actor;

  @Autowired
  OvertakenSignInTests(
      Accounts accounts,
      BearerTokens tokens,
      SecondStepTokens halfway,
      SecurityContextRepository contexts,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      TestPeople people) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.halfway = halfway;
    this.contexts = contexts;
    this.events = events;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.person = people.person();
    this.actor = verified();
  }

  @Test
  void knowsWhatIsGivenIfNothingHappens() {
    assertThat(bearer(tokens.issue(actor, false))).isTrue();
    assertThat(halfway.find(halfway.issue(actor))).contains(actor);
    assertThat(session(new ActorAuthentication(actor, false))).isNotNull();
    assertThat(session(new SecondStepAuthentication(actor))).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void givesNothingOfWorth(Interruption interruption) {
    interruption.what.accept(this);

    assertThat(bearer(tokens.issue(actor, false))).isFalse();
    assertThat(halfway.find(halfway.issue(actor))).isEmpty();
    assertThat(session(new ActorAuthentication(actor, false))).isNull();
    assertThat(session(new ActorAuthentication(actor, true))).isNull();
    assertThat(session(new SecondStepAuthentication(actor))).isNull();
  }

  private boolean bearer(String token) {
    return tokens.find(token, new MockHttpServletRequest("GET", "/users/me")).isPresent();
  }

  private @Nullable Authentication session(Authentication authentication) {
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    contexts.saveContext(new SecurityContextImpl(authentication), request, response);
    return contexts
        .loadContext(new HttpRequestResponseHolder(request, response))
        .getAuthentication();
  }

  private Actor verified() {
    return accounts.verify(person, TestPeople.PASSWORD).orElseThrow();
  }

  private void closeAndOpen() {
    accounts.deactivate(person);
    jdbc.sql("update app_user set active = true where username = :username")
        .param("username", person)
        .update();
  }

  private void end() {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignedOutEverywhere(person)));
  }

  /** What comes between the password and the sign-in. */
  enum Interruption {
    NEW_PASSWORD(test -> test.accounts.setPassword(test.person, "an entirely new sentence")),
    CLOSED_AND_OPENED_AGAIN(OvertakenSignInTests::closeAndOpen),
    SIGNED_OUT_EVERYWHERE(OvertakenSignInTests::end);

    private final Consumer<OvertakenSignInTests> what;

    Interruption(Consumer<OvertakenSignInTests> what) {
      this.what = what;
    }
  }
}
