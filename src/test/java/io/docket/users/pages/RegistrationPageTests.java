package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.PageVisits.Visit;
import io.docket.TestPeople;
import io.docket.WebPage;
import io.docket.users.Role;
import io.docket.users.Users;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming to an account in a browser, by oneself or by an administrator. */
@DocketTest
class RegistrationPageTests {

  private static final String PASSWORD = "a few words with spaces";

  private final PageVisits visits;
  private final TestPeople people;
  private final Users users;

  @Autowired
  RegistrationPageTests(PageVisits visits, TestPeople people, Users users) {
    this.visits = visits;
    this.people = people;
    this.users = users;
  }

  @Test
  void opensAnAccountThatWorksAtOnce() {
    var stranger = visits.stranger();
    var username = username();

    var done = register(stranger, username, PASSWORD, PASSWORD);

    assertThat(done.location()).isEqualTo("/login?registered");
    assertThat(stranger.open(done.location()).text()).contains("Your account is open");
    assertThat(stranger.browser().signIn(username, PASSWORD).statusCode()).isEqualTo(302);
    assertThat(stranger.open("/profile").value("email")).isEqualTo("maria@example.org");
  }

  @Test
  void givesNoRolesToWhoeverTicksThem() {
    var username = username();

    visits
        .stranger()
        .submit(
            "/register",
            "username",
            username,
            "firstName",
            "Maria",
            "lastName",
            "Muster",
            "email",
            "maria@example.org",
            "password",
            PASSWORD,
            "passwordAgain",
            PASSWORD,
            "roles",
            "ADMIN");

    assertThat(users.find(username).orElseThrow().roles()).isEqualTo(Set.of(Role.USER));
  }

  @Test
  void namesAllMistakesAndKeepsWhatWasTypedButNoPassword() {
    var page = register(visits.stranger(), "No Name", "short", "short");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.faults()).containsExactly("username", "password");
    assertThat(page.shortcomings()).isEmpty();
    assertThat(page.html().select("#username").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.html().select("#username-fault").text()).startsWith("Must be 3 to 64");
    assertThat(page.value("username")).isEqualTo("No Name");
    assertThat(page.value("password")).isEmpty();
    assertThat(page.answer().body()).doesNotContain("short\"");
  }

  @Test
  void wantsThePasswordTwiceAlike() {
    var page = register(visits.stranger(), username(), PASSWORD, PASSWORD + "!");

    assertThat(page.faults()).containsExactly("passwordAgain");
  }

  @Test
  void saysThatANameIsTaken() {
    var page = register(visits.stranger(), people.person(), PASSWORD, PASSWORD);

    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("is taken");
    assertThat(page.shortcomings()).isEmpty();
  }

  @Test
  void letsAnAdministratorOpenAnAccountWithRoles() {
    var admin = visits.as(Role.ADMIN);
    var username = username();

    var done =
        admin.submit(
            "/administration/new-user",
            "username",
            username,
            "firstName",
            "Otto",
            "lastName",
            "Operator",
            "email",
            "otto@example.org",
            "password",
            PASSWORD,
            "passwordAgain",
            PASSWORD,
            "roles",
            "OPERATOR");

    assertThat(done.location()).isEqualTo("/administration/users/" + username + "?opened");
    assertThat(users.find(username).orElseThrow().roles()).contains(Role.OPERATOR);
  }

  @Test
  void tellsAnAdministratorWhatIsMissing() {
    var page =
        visits.as(Role.ADMIN).submit("/administration/new-user", "roles", "LEAD", "lastName", "L");

    assertThat(page.faults()).contains("username", "firstName", "email", "password");
    assertThat(page.html().select("#roles-LEAD").hasAttr("checked")).isTrue();
    assertThat(page.shortcomings()).isEmpty();
  }

  private static WebPage register(Visit visit, String username, String password, String again) {
    return visit.submit(
        "/register",
        "username",
        username,
        "firstName",
        "Maria",
        "lastName",
        "Muster",
        "email",
        "maria@example.org",
        "password",
        password,
        "passwordAgain",
        again);
  }

  private static String username() {
    return "maria-" + UUID.randomUUID();
  }
}
