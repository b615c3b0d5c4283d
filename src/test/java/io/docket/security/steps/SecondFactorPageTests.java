package io.docket.security.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.TestSecondFactorPolicy;
import io.docket.WebPage;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking after one's second factor in a browser, and resetting somebody else's. */
@DocketTest
class SecondFactorPageTests {

  private static final String PAGE = "/profile/second-factor";

  private final PageVisits visits;
  private final TestPeople people;
  private final TestSecondFactorPolicy policy;
  private final SecondFactors secondFactors;
  private final TestClock clock;

  private String person = "";
  private Visit visit;

  @Autowired
  SecondFactorPageTests(
      PageVisits visits,
      TestPeople people,
      TestSecondFactorPolicy policy,
      SecondFactors secondFactors,
      TestClock clock) {
    this.visits = visits;
    this.people = people;
    this.policy = policy;
    this.secondFactors = secondFactors;
    this.clock = clock;
    this.visit = visits.stranger();
  }

  @BeforeEach
  void comeIn() {
    clock.set(Instant.now().minus(Duration.ofMinutes(10)));
    person = people.person();
    visit = visits.as(person);
  }

  @Test
  void setsItUpByQrCodeOrSecretAndShowsRecoveryCodesOnce() {
    var offered = begin();
    var confirmed = visit.submit(PAGE, "code", code(offered));

    assertThat(offered.html().select("svg[role=img] path").attr("d")).startsWith("M");
    assertThat(offered.shortcomings()).isEmpty();
    assertThat(confirmed.html().select(".codes code")).hasSize(10);
    assertThat(confirmed.shortcomings()).isEmpty();
    assertThat(secondFactors.isActive(person)).isTrue();
    assertThat(visit.open(PAGE).html().select(".codes")).isEmpty();
  }

  @Test
  void asksEveryOtherBrowserOfThePersonForTheSecondStep() {
    var other = visits.as(person);

    enrol();

    assertThat(visit.open("/profile").status()).isEqualTo(200);
    assertThat(other.open("/profile").location()).isEqualTo("/login/second-step");
  }

  @Test
  void asksAgainAfterAWrongCode() {
    var offered = begin();

    var wrong = visit.submit(PAGE, "code", "nonsense");
    var right = visit.submit(PAGE, "code", code(offered));

    assertThat(wrong.text()).contains("This code is wrong");
    assertThat(wrong.html().select("form[action=" + PAGE + "] #code")).hasSize(1);
    assertThat(wrong.shortcomings()).isEmpty();
    assertThat(right.html().select(".codes code")).hasSize(10);
  }

  @Test
  void tellsWhoeverConfirmsTwiceThatItIsOn() {
    var offered = begin();
    visit.submit(PAGE, "code", code(offered));

    var twice = visit.submit(PAGE, "code", code(offered));

    assertThat(twice.location()).isEqualTo(PAGE + "?active");
    assertThat(visit.open(twice.location()).text()).contains("Your second factor is on");
    assertThat(begin().location()).isEqualTo(PAGE);
  }

  @Test
  void renewsRecoveryCodesForACode() {
    var authenticator = enrol();

    var wrong = visit.submitFrom(PAGE, PAGE + "/recovery-codes", "code", "nonsense");
    var renewed = visit.submitFrom(PAGE, PAGE + "/recovery-codes", "code", next(authenticator));

    assertThat(wrong.text()).contains("wrong or was used before");
    assertThat(wrong.html().select(".codes")).isEmpty();
    assertThat(wrong.shortcomings()).isEmpty();
    assertThat(renewed.html().select(".codes code")).hasSize(10);
  }

  @Test
  void comesOffForACode() {
    var authenticator = enrol();

    visit.submitFrom(PAGE, PAGE + "/removal", "code", "nonsense");
    assertThat(secondFactors.isActive(person)).isTrue();
    var removed = visit.submitFrom(PAGE, PAGE + "/removal", "code", next(authenticator));
    var again = visit.submitFrom(PAGE, PAGE + "/removal", "code", "nonsense");

    assertThat(removed.location()).isEqualTo(PAGE + "?removed");
    assertThat(again.location()).isEqualTo(PAGE);
    assertThat(secondFactors.isActive(person)).isFalse();
  }

  @Test
  void staysOnWhereARoleRequiresIt() {
    var authenticator = enrol();
    clock.advance(Duration.ofMinutes(1));
    policy.require(Role.USER);
    visit.submit("/login/second-step", "code", authenticator.code(clock.instant()));

    var page = visit.open(PAGE);
    var refused = visit.submitFrom(PAGE, PAGE + "/removal", "code", next(authenticator));

    assertThat(page.html().select("form[action=" + PAGE + "/removal]")).isEmpty();
    assertThat(refused.text()).contains("An administrator can reset it");
    assertThat(secondFactors.isActive(person)).isTrue();
  }

  @Test
  void isResetByAnAdministratorOnceAsked() {
    enrol();
    var admin = visits.as(Role.ADMIN);
    var reset = "/administration/users/" + person + "/second-factor-reset";

    assertThat(admin.open(reset).text()).contains("Reset the second factor of " + person);
    assertThat(secondFactors.isActive(person)).isTrue();
    var done = admin.submit(reset);

    assertThat(done.location()).isEqualTo("/administration/users/" + person + "?secondFactorReset");
    assertThat(secondFactors.isActive(person)).isFalse();
    assertThat(visit.open(PAGE).location()).isEqualTo("/login");
  }

  @Test
  void leadsAdministratorsToTheirOwn() {
    var admin = people.person(Role.ADMIN);

    var own = "/administration/users/" + admin + "/second-factor-reset";

    assertThat(visits.as(admin).open(own).location()).isEqualTo(PAGE);
  }

  @Test
  void wantsThePasswordOnceMore() {
    var wrong = visit.submitFrom(PAGE, PAGE + "/enrolment", "password", "wrong");

    assertThat(wrong.faults()).containsExactly("password");
    assertThat(wrong.html().select("#secret")).isEmpty();
    assertThat(wrong.shortcomings()).isEmpty();
  }

  private WebPage begin() {
    return visit.submitFrom(PAGE, PAGE + "/enrolment", "password", TestPeople.PASSWORD);
  }

  private Authenticator enrol() {
    var offered = begin();
    visit.submit(PAGE, "code", code(offered));
    return new Authenticator(offered.html().select("#secret").text());
  }

  private String next(Authenticator authenticator) {
    clock.advance(Duration.ofMinutes(1));
    return authenticator.code(clock.instant());
  }

  private String code(WebPage offered) {
    return new Authenticator(offered.html().select("#secret").text()).code(clock.instant());
  }
}
