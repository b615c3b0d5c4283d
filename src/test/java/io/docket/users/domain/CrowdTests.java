package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.users.NewAccount;
import io.docket.users.PeopleSearch;
import io.docket.users.User;
import io.docket.users.Users;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A bank of 5,000 people, whose names only Docket can read. */
@DocketTest
@TestInstance(Lifecycle.PER_CLASS)
class CrowdTests {

  private static final int PEOPLE = 5_000;
  private static final int PAGE = 100;

  /** Many times what it takes, so that only a change of order fails here. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Users users;
  private final AccountRows rows;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  CrowdTests(Users users, AccountRows rows, JdbcClient jdbc, TransactionTemplate transaction) {
    this.users = users;
    this.rows = rows;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @BeforeAll
  void gather() {
    transaction.executeWithoutResult(
        status -> {
          for (var i = 0; i < PEOPLE; i++) {
            open(i);
          }
        });
  }

  @AfterAll
  void disperse() {
    jdbc.sql("delete from app_user where username like 'crowd-%'").update();
  }

  @Test
  void isListedPageByPageInOrderWithoutGapOrRepetition() {
    var listed = new ArrayList<User>();
    String last = null;
    do {
      var page = users.search(new PeopleSearch("crowd-", null, last, PAGE));
      listed.addAll(page);
      last = page.size() < PAGE ? null : page.get(PAGE - 1).username();
    } while (last != null);

    assertThat(listed).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(listed)
        .isSortedAccordingTo(
            Comparator.comparing(User::lastName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(User::firstName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(User::username));
  }

  @Test
  void isSearchedQuickly() {
    search("warm", null);
    var begun = System.nanoTime();

    var found = search("müller4", null);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    assertThat(found).isNotEmpty().allMatch(user -> user.lastName().startsWith("Müller4"));
  }

  private List<User> search(String text, @Nullable String after) {
    return users.search(new PeopleSearch(text, null, after, PAGE));
  }

  private void open(int number) {
    var username = "crowd-" + number;
    var account =
        new NewAccount(
            username,
            "irrelevant",
            username + "@docket.example",
            "Anna" + number % 7,
            "Müller" + number % 500,
            Set.of());
    var settings =
        new UserSettings(
            null,
            ZoneOffset.UTC,
            "en",
            8,
            1,
            Duration.ofMinutes(30),
            Duration.ofDays(3),
            3,
            3,
            20,
            20);
    rows.insert(username, Personal.of(account, settings), "{none}", account.roles(), false);
  }
}
