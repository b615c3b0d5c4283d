package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the routing table decides, and that a service level can be read by whoever applies it. */
class TaskRoutingDecisionTests {

  private static final Path FILE = Path.of("processes/task-routing.dmn");

  private final List<String> matched = new ArrayList<>();
  private final DmnEngine decisions = decisions();
  private final DmnDecision routing = parse();

  @ParameterizedTest
  @CsvSource({
    "payments, URGENT, rule_payments_urgent, payments, PT4H, true",
    "payments, HIGH, rule_payments_high, payments, P1D, true",
    "payments, LOW, rule_payments_otherPriorities, payments, P2D, true",
    "account-opening, URGENT, rule_account_opening_urgent, client-services, P1D, true",
    "account-opening, HIGH, rule_account_opening_high, client-services, P2D, true",
    "account-opening, NORMAL, rule_account_opening_otherPriorities, client-services, P5D, false",
    "kyc-review, URGENT, rule_kyc_review_urgent, compliance, P1D, true",
    "kyc-review, HIGH, rule_kyc_review_high, compliance, P3D, true",
    "kyc-review, NORMAL, rule_kyc_review_otherPriorities, compliance, P10D, true",
    "complaints, URGENT, rule_complaints_urgent, client-services, P1D, false",
    "complaints, HIGH, rule_complaints_high, client-services, P3D, false",
    "complaints, NORMAL, rule_complaints_otherPriorities, client-services, P10D, false",
    "it-request, URGENT, rule_it_request_urgent, operations, PT4H, false",
    "it-request, HIGH, rule_it_request_high, operations, P1D, false",
    "it-request, LOW, rule_it_request_otherPriorities, operations, P5D, false",
    "gardening, LOW, rule_everythingElse, , P5D, false",
  })
  void routesByCategoryAndPriority(
      String category,
      String priority,
      String rule,
      @Nullable String team,
      String timeAllowed,
      boolean reviewNeeded) {
    var decided = route(Map.of("category", category, "priority", priority));

    assertThat(matched).containsExactly(rule);
    assertThat(decided)
        .containsEntry("team", team)
        .containsEntry("timeAllowed", timeAllowed)
        .containsEntry("reviewNeeded", reviewNeeded);
  }

  @Test
  void needsEachOfItsRules() {
    var rules =
        Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class).stream()
            .map(Rule::getId);
    var categories =
        List.of("payments", "account-opening", "kyc-review", "complaints", "it-request", "other");

    for (var category : categories) {
      for (var priority : List.of("LOW", "NORMAL", "HIGH", "URGENT")) {
        route(Map.of("category", category, "priority", priority));
      }
    }

    assertThat(rules).isNotEmpty().allMatch(matched::contains);
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

  private DmnEngine decisions() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(
            event ->
                event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(matched::add));
    return configuration.buildEngine();
  }

  private DmnDecision parse() {
    try (var file = Files.newInputStream(FILE)) {
      return decisions.parseDecision("taskRouting", file);
    } catch (IOException e) {
      throw new AssertionError("the routing table is not readable", e);
    }
  }
}
