package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.AccountState;
import io.docket.users.PeopleSearch;
import io.docket.users.User;
import io.docket.users.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of a version that stored names in clear. */
@DocketTest
class ClearAccountsTests {

  private final TestPeople people;
  private final ClearAccounts clearAccounts;
  private final AccountRows rows;
  private final Users users;
  private final JdbcClient jdbc;

  @Autowired
  ClearAccountsTests(
      TestPeople people,
      ClearAccounts clearAccounts,
      AccountRows rows,
      Users users,
      JdbcClient jdbc) {
    this.people = people;
    this.clearAccounts = clearAccounts;
    this.rows = rows;
    this.users = users;
    this.jdbc = jdbc;
  }

  @Test
  void areEncryptedAtTheStart() {
    var person = people.person();
    leaveAsTheMigrationDoes(person);
    assertThat(users.find(person).orElseThrow().lastName()).isEmpty();

    clearAccounts.afterSingletonsInstantiated();

    assertThat(users.find(person).orElseThrow().label()).isEqualTo("Zoë Müller (" + person + ")");
    assertThat(rows.find(person).orElseThrow().email()).isEqualTo(person + "@old.example");
    assertThat(rows.find(person).orElseThrow().emailConfirmed()).isTrue();
    assertThat(users.search(withAddress(person.toUpperCase() + "@OLD.example")))
        .extracting(User::username)
        .containsExactly(person);
    assertThat(jdbc.sql("select count(*) from app_user_in_clear").query(Long.class).single())
        .isZero();
  }

  private static PeopleSearch withAddress(String email) {
    return new PeopleSearch(null, email, null, AccountState.ACTIVE, null, 10);
  }

  private void leaveAsTheMigrationDoes(String person) {
    jdbc.sql(
            """
            update app_user set first_name = null, last_name = null, email = null,
              email_fingerprint = null, email_confirmed = false where username = :username""")
        .param("username", person)
        .update();
    jdbc.sql(
            """
            insert into app_user_in_clear (username, first_name, last_name, email)
            values (:username, 'Zoë', 'Müller', :username || '@old.example')""")
        .param("username", person)
        .update();
  }
}
