package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.TestPeople;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to one person: their account, their team's task and everything that hangs on it. */
record Belongings(Map<String, String> values) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)(:[^}]*)?}|\\*\\*?");
  private static final String NOTHING = "none";

  /** Makes them, by the person's own hand; an administrator looks up what the person cannot. */
  static Belongings of(Caller person, String team, Caller administrator) {
    var values = new LinkedHashMap<String, String>();
    var task =
        made(
            person,
            "/tasks",
            "{\"title\":\"%s\",\"team\":\"%s\"}".formatted(title(person), team),
            "id");
    var written = "/tasks/" + task + "/comments";
    values.put("username", person.username());
    values.put("title", title(person));
    values.put("user", person.username());
    values.put("group", team);
    values.put("team", team);
    values.put("task", task);
    values.put(
        "comment", made(person, written, "{\"text\":\"%s\"}".formatted(title(person)), "id"));
    values.put("token", apiToken(person));
    values.putAll(inEngine(task, administrator));
    return new Belongings(Map.copyOf(values));
  }

  /** The same with more things. */
  Belongings with(Map<String, String> more) {
    var all = new LinkedHashMap<>(values);
    all.putAll(more);
    return new Belongings(Map.copyOf(all));
  }

  /** Whether this text tells anything about the task. */
  boolean areIn(String text) {
    return text.contains(values.get("title")) || text.contains(values.get("tasks"));
  }

  /** Words that nobody else writes, to be recognised in answers. */
  private static String title(Caller person) {
    return "Zebrafinch of %s's".formatted(person.username());
  }

  /** The address with this person's things for its parameters. */
  String in(String path) {
    var parameter = PARAMETER.matcher(path);
    var filled = new StringBuilder();
    while (parameter.find()) {
      var value = value(path.substring(0, parameter.start()), parameter.group(1));
      parameter.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return parameter.appendTail(filled).toString();
  }

  /** A body with this person's things for its words in capitals. */
  String inBody(String body) {
    var filled = body;
    for (var entry : values.entrySet()) {
      var word = "\\b" + entry.getKey().toUpperCase(Locale.ROOT) + "\\b";
      filled = filled.replaceAll(word, Matcher.quoteReplacement(entry.getValue()));
    }
    return filled;
  }

  private String value(String before, @org.jspecify.annotations.Nullable String parameter) {
    if (parameter == null) {
      return NOTHING;
    }
    var kind = before.replaceFirst(".*/(?=[^/]+/$)", "").replaceFirst("/$", "");
    var known = before.contains("/history/") ? "history " + kind : kind;
    return switch (parameter) {
      case "engine", "processEngineName" -> "default";
      case "problem" -> "task-not-found";
      case "requiredMetricName" -> "jvm.memory.used";
      case "name" -> before.contains("/forms/") ? "work-on-task" : NOTHING;
      case "key" -> key(before);
      case "file" -> "app/plugin.js";
      case "task" -> values.get("tasks");
      case "varId" -> "number";
      case "commentId" -> values.getOrDefault("remark", NOTHING);
      case "userId" -> values.getOrDefault("username", NOTHING);
      default -> values.getOrDefault(known, values.getOrDefault(parameter, NOTHING));
    };
  }

  private static String key(String before) {
    if (before.contains("/categories/")) {
      return "payments";
    }
    return before.contains("/decision-") ? "taskRouting" : "taskLifecycle";
  }

  private static Map<String, String> inEngine(String task, Caller administrator) {
    var found = new LinkedHashMap<String, String>();
    var userTask = "/task?processInstanceBusinessKey=" + task;
    found.put("tasks", task);
    found.put("task", first(administrator, userTask, "id"));
    found.put("userTask", found.get("task"));
    found.put("process-instance", first(administrator, userTask, "processInstanceId"));
    found.put("execution", first(administrator, userTask, "executionId"));
    found.put("process-definition", first(administrator, userTask, "processDefinitionId"));
    var of = "?processInstanceId=" + found.get("process-instance");
    found.put("job", first(administrator, "/job" + of, "id"));
    found.put("job-definition", first(administrator, "/job" + of, "jobDefinitionId"));
    found.put("remark", first(administrator, "/task/" + found.get("task") + "/comment", "id"));
    found.put(
        "variable-instance", first(administrator, "/variable-instance" + variables(of), "id"));
    for (var kind : List.of("activity-instance", "variable-instance", "job-log", "detail")) {
      found.put("history " + kind, first(administrator, "/history/" + kind + of, "id"));
    }
    found.put("history process-instance", found.get("process-instance"));
    for (var kind :
        List.of("deployment", "decision-definition", "decision-requirements-definition")) {
      found.put(kind, first(administrator, "/" + kind, "id"));
    }
    var resources = "/deployment/" + found.get("deployment") + "/resources";
    found.put("resources", first(administrator, resources, "id"));
    return found;
  }

  private static String variables(String of) {
    return of.replace("processInstanceId", "processInstanceIdIn");
  }

  private static String first(Caller administrator, String path, String field) {
    var answer = administrator.call("GET", "/engine-rest" + path, "");
    List<Object> all = JsonPath.read(answer.body(), "$[*]." + field);
    return all.isEmpty() ? NOTHING : String.valueOf(all.get(0));
  }

  private static String apiToken(Caller person) {
    var body =
        "{\"name\":\"Mine\",\"scopes\":[\"notifications:send\"],\"password\":\"%s\"}"
            .formatted(TestPeople.PASSWORD);
    return made(person, "/users/me/tokens", body, "id");
  }

  private static String made(Caller person, String path, String body, String field) {
    var answer = person.call("POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$." + field);
  }
}
