package io.docket.tasks.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells an entry of a task's history in plain words. */
final class Narrator {

  private Narrator() {}

  static String tell(HistoryEntry entry) {
    var who = entry.actor == null ? "A timer" : entry.actor;
    var data = entry.data;
    return switch (entry.event) {
      case CREATED -> "%s created the task “%s”".formatted(who, data.get("title"));
      case ROUTED -> "Routed " + routing(data);
      case ASSIGNED -> assigned(who, data);
      case RETURNED -> returned(who, data);
      case DETAILS_CHANGED -> "%s changed %s".formatted(who, changes(data));
      case COMMENTED -> "%s commented".formatted(who);
      case COMMENT_CHANGED -> "%s changed a comment".formatted(who);
      case COMMENT_DELETED -> "%s deleted a comment".formatted(who);
      case REMINDED -> "%s was reminded of the deadline".formatted(data.get("recipient"));
      case DEADLINE_PASSED -> "The deadline passed";
      case ESCALATED ->
          "Escalated to %s, level %s".formatted(data.get("recipient"), data.get("level"));
      case WORK_DONE -> "%s finished the work; somebody else reviews it".formatted(who);
      case APPROVED -> "%s approved the work".formatted(who) + because(data);
      case REJECTED -> "%s sent the work back".formatted(who) + because(data);
      case COMPLETED -> "The task is done" + outcome(data);
      case CANCELLED -> "%s cancelled the task".formatted(who);
    };
  }

  private static String returned(String who, Map<String, Object> data) {
    return "account-closed".equals(data.get("reason"))
        ? "The account of %s is closed, so the task went back to its team"
            .formatted(data.get("from"))
        : "%s gave the task back to its team".formatted(who);
  }

  private static String assigned(String who, Map<String, Object> data) {
    var assignee = data.get("assignee");
    return who.equals(assignee)
        ? "%s took the task".formatted(who)
        : "%s assigned the task to %s".formatted(who, assignee);
  }

  private static String routing(Map<String, Object> data) {
    var team = data.get("team") == null ? "to no team" : "to the team " + data.get("team");
    var deadline = data.get("deadline") == null ? "" : ", due " + data.get("deadline");
    var review = Boolean.TRUE.equals(data.get("reviewRequired")) ? ", with review" : "";
    return team + deadline + review;
  }

  private static String changes(Map<String, Object> data) {
    if (!(data.get("changes") instanceof List<?> changes)) {
      return "details";
    }
    return changes.stream()
        .filter(Map.class::isInstance)
        .map(Map.class::cast)
        .map(Narrator::change)
        .collect(Collectors.joining(", "));
  }

  private static String change(Map<?, ?> change) {
    var field = change.get("field");
    return "description".equals(field)
        ? "the description"
        : "%s from %s to %s".formatted(field, shown(change.get("old")), shown(change.get("new")));
  }

  private static String shown(@org.jspecify.annotations.Nullable Object value) {
    var nothing = value == null || value instanceof List<?> list && list.isEmpty();
    return nothing ? "nothing" : Objects.toString(value);
  }

  private static String because(Map<String, Object> data) {
    return data.get("note") == null ? "" : ": " + data.get("note");
  }

  private static String outcome(Map<String, Object> data) {
    return data.get("outcome") == null ? "" : ": " + data.get("outcome");
  }
}
