package io.docket.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail in the words of an API: a JSON template whose texts hold placeholders such as {@code
 * {subject}}. A member whose text names something that the mail does not have is left out, and so
 * is a whole element of a list: of a plain mail, an attachment {@code {calendar}} leaves nothing.
 */
final class MailApiBody {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final ObjectMapper json = new ObjectMapper();
  private final JsonNode template;

  /**
   * @throws IllegalArgumentException if it is no JSON
   */
  MailApiBody(InputStream template) {
    try (template) {
      this.template = json.readTree(template);
    } catch (IOException mistake) {
      throw new IllegalArgumentException("The template for mails is not readable JSON", mistake);
    }
  }

  /** The body for a mail that consists of these values. */
  String of(Map<String, String> values) {
    return filled(template, values).orElseGet(JsonNodeFactory.instance::objectNode).toString();
  }

  private static Optional<JsonNode> filled(JsonNode node, Map<String, String> values) {
    if (node.isTextual()) {
      return text(node.textValue(), values);
    }
    if (node.isArray()) {
      return Optional.of(list(node, values));
    }
    return Optional.of(node.isObject() ? object(node, values) : node);
  }

  private static JsonNode object(JsonNode node, Map<String, String> values) {
    var object = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(
            member ->
                filled(member.getValue(), values)
                    .ifPresent(value -> object.set(member.getKey(), value)));
    return object;
  }

  private static JsonNode list(JsonNode node, Map<String, String> values) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var element : node) {
      var value = filled(element, values);
      if (value.isPresent() && value.get().size() == element.size()) {
        list.add(value.get());
      }
    }
    return list;
  }

  private static Optional<JsonNode> text(String text, Map<String, String> values) {
    var placeholders = PLACEHOLDER.matcher(text);
    if (placeholders.results().anyMatch(each -> !values.containsKey(each.group(1)))) {
      return Optional.empty();
    }
    // In one pass: a value that looks like a placeholder stays as it is.
    return Optional.of(
        TextNode.valueOf(
            PLACEHOLDER
                .matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(value(each.group(1), values)))));
  }

  private static String value(String name, Map<String, String> values) {
    return values.getOrDefault(name, "");
  }
}
