package io.docket.welcome;

import io.docket.users.NewAccount;
import io.docket.users.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sample people of a bank's operations department, and with them the sample data. */
@Component
class Demo {

  private static final List<Person> PEOPLE =
      List.of(
          new Person("clerk", "Clara", "Clerk", Set.of(), "works on the tasks of Payments"),
          new Person("lead", "Leo", "Lead", Set.of(Role.LEAD), "leads Payments and reviews"),
          new Person("analyst", "Ana", "Analyst", Set.of(Role.ANALYST), "edits the diagrams"),
          new Person("operator", "Otto", "Operator", Set.of(Role.OPERATOR), "runs Cockpit"));

  private final FirstAccounts accounts;
  private final SampleData sampleData;
  private final WelcomeSettings settings;

  Demo(FirstAccounts accounts, SampleData sampleData, WelcomeSettings settings) {
    this.accounts = accounts;
    this.sampleData = sampleData;
    this.settings = settings;
  }

  /** Brings people and data where they are not there yet; says how to sign in. */
  List<SignInHint> bring() {
    var configured = settings.passwordOfSamplePeople();
    var password = accounts.passwordOr(configured);
    var allAreNew = PEOPLE.stream().noneMatch(person -> accounts.exists(person.username()));
    var hints = PEOPLE.stream().map(person -> welcome(person, password, configured)).toList();
    if (allAreNew) {
      sampleData.bringWhereNothingIs();
    }
    return hints;
  }

  private SignInHint welcome(Person person, String password, ConfiguredPassword configured) {
    if (accounts.exists(person.username())) {
      accounts.reset(person.username(), configured);
      return SignInHint.known(person.username(), person.purpose(), configured);
    }
    accounts.open(person.account(password), configured);
    return SignInHint.fresh(person.username(), person.purpose(), password, configured);
  }

  /** A sample person. */
  private record Person(
      String username, String firstName, String lastName, Set<Role> roles, String purpose) {

    NewAccount account(String password) {
      return new NewAccount(
          username, password, username + "@example.org", firstName, lastName, roles);
    }
  }
}
