package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Categories over REST. */
@DocketTest
class CategoryControllerTests {

  private final RestCalls calls;
  private final String key = "made-" + UUID.randomUUID();
  private RestCaller lead;
  private RestCaller clerk;

  @Autowired
  CategoryControllerTests(RestCalls calls) {
    this.calls = calls;
  }

  @BeforeEach
  void signIn() {
    lead = calls.asNew(Role.LEAD);
    clerk = calls.asNew();
  }

  @Test
  void letsALeadAddRenameAndRemoveACategory() {
    var added = lead.post("/categories", Map.of("key", key, "name", " Cheques "));
    var renamed =
        lead.put("/categories/" + key, Map.of("name", "Cheques", "description", "Paper ones"));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo("/categories/" + key);
    assertThat(added.<String>read("$.name")).isEqualTo("Cheques");
    assertThat(renamed.<String>read("$.description")).isEqualTo("Paper ones");
    assertThat(clerk.get("/categories/" + key).body()).isEqualTo(renamed.body());
    assertThat(lead.delete("/categories/" + key).status()).isEqualTo(204);
    assertThat(clerk.get("/categories/" + key).problem()).isEqualTo("category-not-found");
  }

  @Test
  void letsEverybodyElseOnlyRead() {
    calls.category(key);
    for (var role : List.of(Role.USER, Role.ANALYST, Role.OPERATOR)) {
      var caller = calls.asNew(role);

      assertThat(caller.get("/categories/" + key).status()).isEqualTo(200);
      assertThat(caller.post("/categories", Map.of("key", "k", "name", "K")).status())
          .isEqualTo(403);
      assertThat(caller.put("/categories/" + key, Map.of("name", "K")).status()).isEqualTo(403);
      assertThat(caller.delete("/categories/" + key).status()).isEqualTo(403);
    }
    assertThat(calls.asNew(Role.ADMIN).delete("/categories/" + key).status()).isEqualTo(204);
  }

  @Test
  void refusesAKeyThatIsTaken() {
    calls.category(key);

    var again = lead.post("/categories", Map.of("key", key, "name", "Another"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("category-exists");
  }

  @Test
  void keepsACategoryThatTasksHave() {
    calls.category(key);
    calls.task(clerk, Map.of("category", key));

    var answer = lead.delete("/categories/" + key);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("category-in-use");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "with space", "-first", "ümlaut", "a\\u0000", "a/b"})
  void refusesAKeyThatBreaksTheRules(String broken) {
    var answer = lead.post("/categories", "{\"key\":\"%s\",\"name\":\"K\"}".formatted(broken));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("key");
  }

  @Test
  void namesEveryFaultInOneAnswer() {
    var wrong =
        Map.of("key", "k".repeat(65), "name", "n".repeat(101), "description", "d".repeat(1_001));

    assertThat(lead.post("/categories", wrong).fields())
        .containsExactlyInAnyOrder("key", "name", "description");
    assertThat(lead.post("/categories", "{}").fields()).containsExactlyInAnyOrder("key", "name");
    calls.category(key);
    assertThat(lead.put("/categories/" + key, "{}").fields()).containsExactly("name");
  }

  @Test
  void knowsNoOtherPath() {
    for (var path : List.of("/categories/none", "/categories/%20", "/categories/UPPER")) {
      assertThat(clerk.get(path).status()).as(path).isEqualTo(404);
      assertThat(lead.put(path, Map.of("name", "K")).status()).as(path).isEqualTo(404);
      assertThat(lead.delete(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void leafsThroughCategoriesByKey() {
    var mine = List.of(key + "-1", key + "-2", key + "-3");
    mine.forEach(calls::category);

    var read = new ArrayList<String>();
    var page = clerk.get("/categories?limit=1");
    read.addAll(page.read("$.items[*].key"));
    while (page.read("$.next") != null) {
      page = clerk.get("/categories?limit=2&cursor=" + page.read("$.next"));
      read.addAll(page.read("$.items[*].key"));
    }

    assertThat(read).containsSubsequence(mine).doesNotHaveDuplicates().isSorted();
  }
}
