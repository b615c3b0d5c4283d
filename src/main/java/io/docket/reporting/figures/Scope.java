package io.docket.reporting.figures;

import io.docket.reporting.PeopleNotReported;
import io.docket.reporting.ReportQuestion;
import io.docket.users.Actor;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which tasks count: those that the question asks for and the asker answers for. */
final class Scope {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private Scope() {}

  static Scope of(Actor actor, ReportQuestion question, boolean people) {
    var scope = new Scope();
    if (!people && question.assignee() != null) {
      throw new PeopleNotReported();
    }
    scope.permit(actor, question, people);
    scope.given("team = :team", "team", question.team());
    scope.given("category = :category", "category", question.category());
    scope.given("assignee = :assignee", "assignee", question.assignee());
    var priority = question.priority();
    scope.given("priority = :priority", "priority", priority == null ? null : priority.ordinal());
    return scope;
  }

  private void permit(Actor actor, ReportQuestion question, boolean people) {
    if (actor.has(Role.ADMIN) || actor.username().equals(question.assignee())) {
      return;
    }
    if (!actor.leads().isEmpty()) {
      permitLead(actor, question.team());
    } else if (!people) {
      throw new PeopleNotReported();
    } else if (question.assignee() != null) {
      throw new NotForYou("You see your own figures only");
    } else {
      given("assignee = :me", "me", actor.username());
    }
  }

  private void permitLead(Actor actor, @Nullable String team) {
    if (team == null) {
      given("team = any (:teams)", "teams", actor.leads().toArray(String[]::new));
    } else if (!actor.leads().contains(team)) {
      throw new NotForYou("You see the figures of the teams you lead and of those below them");
    }
  }

  private void given(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  /** Further conditions on the table of tasks, each after an {@code and}. */
  String conditions() {
    return String.join("", conditions.stream().map(each -> " and " + each).toList());
  }

  /** Their values. */
  Map<String, Object> parameters() {
    return parameters;
  }
}
