package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists that everybody finds in Tasklist. */
@DocketTest
class TasklistFiltersTests {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  private final TasklistFilters filters;
  private final FilterService filterService;
  private final AuthorizationService authorizations;
  private final TestClock clock;
  private final TestPeople people;
  private final int port;

  private String member = "";
  private String colleague = "";
  private String team = "";

  @Autowired
  TasklistFiltersTests(
      TasklistFilters filters,
      FilterService filterService,
      AuthorizationService authorizations,
      TestClock clock,
      TestPeople people,
      @LocalServerPort int port) {
    this.filters = filters;
    this.filterService = filterService;
    this.authorizations = authorizations;
    this.clock = clock;
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void foundATeam() {
    member = people.person();
    colleague = people.person();
    team = people.team(null, null, member, colleague);
  }

  @Test
  void createsEachListOnceThoughNodesStartTogether() {
    var starts =
        Stream.generate(() -> CompletableFuture.runAsync(filters::afterSingletonsInstantiated))
            .limit(4)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(starts).join();

    var present =
        filterService.createFilterQuery().list().stream()
            .filter(filter -> !filter.getName().equals("Undeliverable notifications"))
            .toList();
    assertThat(present)
        .extracting(Filter::getName)
        .containsExactlyInAnyOrder(
            "My tasks",
            "My teams' unassigned",
            "Overdue",
            "Due this week",
            "Waiting for my review");
    assertThat(present)
        .allSatisfy(
            filter ->
                assertThat(
                        authorizations
                            .createAuthorizationQuery()
                            .resourceType(Resources.FILTER)
                            .resourceId(filter.getId())
                            .groupIdIn("role:user")
                            .count())
                    .isOne());
  }

  @Test
  void showsTheUnassignedTasksOfATeamToItsMembersOnly() {
    create("Wait for somebody", null);
    var stranger = people.person();

    assertThat(list("My teams' unassigned", member)).containsExactly("Wait for somebody");
    assertThat(list("My teams' unassigned", stranger)).isEmpty();
    assertThat(list("My tasks", member)).isEmpty();
  }

  @Test
  void showsAClaimedTaskToWhoeverHasItWithNumberCategoryAndStatus() {
    var id = create("Be taken", null);
    browser().postJson("/tasks/" + id + "/claim", "{}", bearer(member));

    assertThat(list("My tasks", member)).containsExactly("Be taken");
    assertThat(list("My tasks", colleague)).isEmpty();
    assertThat(list("My teams' unassigned", colleague)).isEmpty();
    assertThat(columns("My tasks", member)).contains("T-", "ASSIGNED");
  }

  @Test
  void showsWhatIsOverdueAndNoLongerWhatIsDue() {
    create("Be late", Instant.now().plus(Duration.ofHours(1)));

    assertThat(list("Overdue", member)).isEmpty();
    clock.advance(Duration.ofHours(2));

    assertThat(list("Overdue", member)).containsExactly("Be late");
    assertThat(list("Due this week", member)).isEmpty();
  }

  @Test
  void showsWhatIsDueUntilSunday() {
    var monday =
        Instant.now()
            .atZone(ZoneId.systemDefault())
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .toLocalDate()
            .atStartOfDay(ZoneId.systemDefault());
    clock.set(monday.plusHours(9).toInstant());
    create("Be due on Sunday", monday.plusDays(6).plusHours(23).toInstant());
    create("Be due the week after", monday.plusDays(7).plusHours(1).toInstant());

    assertThat(list("Due this week", member)).containsExactly("Be due on Sunday");
  }

  private String create(String title, @Nullable Instant deadline) {
    var due = deadline == null ? "" : ",\"deadline\":\"" + deadline + "\"";
    var body = "{\"title\":\"%s\",\"team\":\"%s\"%s}".formatted(title, team, due);
    var answer = browser().postJson("/tasks", body, bearer(member));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.id");
  }

  private List<String> list(String filter, String person) {
    return JsonPath.read(tasklist(person, "application/json", filter), "$[*].name");
  }

  private String columns(String filter, String person) {
    return tasklist(person, "application/hal+json", filter);
  }

  private String tasklist(String person, String type, String filter) {
    var browser = browser();
    browser.signIn(person, TestPeople.PASSWORD);
    List<String> ids =
        JsonPath.read(
            browser.get(ENGINE + "/filter").body(), "$[?(@.name == \"" + filter + "\")].id");
    var answer = browser.get(ENGINE + "/filter/" + ids.get(0) + "/list", "Accept", type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String[] bearer(String person) {
    var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(person, TestPeople.PASSWORD);
    var answer = browser().postJson("/login", body);
    return new String[] {
      "Authorization", "Bearer " + JsonPath.<String>read(answer.body(), "$.accessToken")
    };
  }

  private Browser browser() {
    return new Browser(port);
  }
}
