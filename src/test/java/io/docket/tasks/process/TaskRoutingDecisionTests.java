package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the routing table decides, and that a service level can be read by whoever applies it. */
class TaskRoutingDecisionTests {

  private final DmnEngine decisions =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision routing = parse();

  @ParameterizedTest
  @CsvSource({
    "payments, URGENT, payments, PT4H, true",
    "payments, LOW, payments, P2D, true",
    "account-opening, HIGH, client-services, P2D, true",
    "account-opening, NORMAL, client-services, P5D, false",
    "kyc-review, NORMAL, compliance, P10D, true",
    "complaints, URGENT, client-services, P1D, false",
    "it-request, HIGH, operations, P1D, false",
  })
  void routesByCategoryAndPriority(
      String category, String priority, String team, String timeAllowed, boolean reviewNeeded) {
    var decided = route(Map.of("category", category, "priority", priority));

    assertThat(decided)
        .containsEntry("team", team)
        .containsEntry("timeAllowed", timeAllowed)
        .containsEntry("reviewNeeded", reviewNeeded);
  }

  @Test
  void leavesTheTeamOpenWithoutACategory() {
    var decided = route(Map.of("priority", "URGENT"));

    assertThat(decided)
        .containsEntry("team", null)
        .containsEntry("timeAllowed", "P5D")
        .containsEntry("reminders", "P1D")
        .containsEntry("reviewNeeded", false)
        .containsEntry("escalationInterval", "P1D");
  }

  @Test
  void treatsAnUnknownCategoryLikeNone() {
    assertThat(route(Map.of("category", "gardening", "priority", "LOW")))
        .isEqualTo(route(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"payments", "account-opening", "kyc-review", "complaints", "it-request", "gardening"})
  void remindsWithinTheTimeAllowedAtEveryPriority(String category) {
    for (var priority : new String[] {"LOW", "NORMAL", "HIGH", "URGENT"}) {
      var decided = route(Map.of("category", category, "priority", priority));

      var timeAllowed = Duration.parse((String) decided.get("timeAllowed"));
      var reminders =
          Stream.of(((String) decided.get("reminders")).split(",")).map(Duration::parse);
      assertThat(reminders).isNotEmpty().allMatch(it -> it.compareTo(timeAllowed) < 0);
      assertThat(Duration.parse((String) decided.get("escalationInterval"))).isPositive();
    }
  }

  private Map<String, Object> route(Map<String, Object> task) {
    return decisions.evaluateDecisionTable(routing, task).getSingleResult().getEntryMap();
  }

  private DmnDecision parse() {
    try (var file = Files.newInputStream(Path.of("processes/task-routing.dmn"))) {
      return decisions.parseDecision("taskRouting", file);
    } catch (IOException e) {
      throw new AssertionError("the routing table is not readable", e);
    }
  }
}
