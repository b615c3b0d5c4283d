package io.docket.tasks.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docket.engine.DeployedForms;
import io.docket.tasks.Categories;
import io.docket.tasks.Task;
import io.docket.tasks.TaskNotFound;
import io.docket.tasks.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The deployed forms with live lists to choose from and what is known of the task. Form fields are
 * recognised by their keys; a field that an analyst adds or removes does no harm. User text goes
 * into default values only, which form-js shows as they are, never into markup or expressions.
 */
@Component
class TaskForms {

  private final DeployedForms deployed;
  private final Tasks tasks;
  private final Categories categories;
  private final AssignablePeople people;
  private final ObjectMapper json;

  TaskForms(
      DeployedForms deployed,
      Tasks tasks,
      Categories categories,
      AssignablePeople people,
      ObjectMapper json) {
    this.deployed = deployed;
    this.tasks = tasks;
    this.categories = categories;
    this.people = people;
    this.json = json;
  }

  /** A form for something new. */
  JsonNode blank(String name) {
    return fill(read(name), Map.of());
  }

  /** A form about a task. */
  JsonNode filled(String name, UUID id) {
    return fill(read(name), facts(tasks.find(id)));
  }

  private JsonNode read(String name) {
    try {
      var content = deployed.latest("forms/" + name + ".form").orElseThrow(TaskNotFound::new);
      return json.readTree(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Map<String, Object> facts(Task task) {
    var notes = tasks.notes(task.id());
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("number", task.number());
    facts.put("title", task.title());
    facts.put("description", task.description());
    facts.put("category", task.category());
    facts.put("priority", task.priority().name());
    facts.put("deadline", task.deadline());
    facts.put("progress", task.progress());
    facts.put("outcome", task.outcome());
    facts.put("doneBy", notes.doneBy());
    facts.put("workNote", notes.workNote());
    facts.put("reviewNote", notes.reviewNote());
    facts.values().removeIf(value -> value == null);
    return facts;
  }

  private JsonNode fill(JsonNode form, Map<String, Object> facts) {
    for (var component : form.withArray("components")) {
      if (component instanceof ObjectNode field && field.hasNonNull("key")) {
        fill(field, facts.get(field.get("key").asText()));
      }
    }
    return form;
  }

  private void fill(ObjectNode field, @Nullable Object fact) {
    if (fact != null) {
      field.set("defaultValue", json.valueToTree(fact));
    }
    if (field.path("values").isEmpty() && field.path("type").asText().equals("select")) {
      field.set("values", json.valueToTree(choices(field.get("key").asText())));
    }
  }

  private List<Choice> choices(String key) {
    return switch (key) {
      case "category" ->
          categories.all().stream()
              .map(category -> new Choice(category.name(), category.key()))
              .toList();
      case "team" -> people.teams();
      case "assignee" -> people.people();
      default -> List.of();
    };
  }

  /** An entry of a list to choose from. */
  record Choice(String label, String value) {}
}
