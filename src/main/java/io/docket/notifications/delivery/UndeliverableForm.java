package io.docket.notifications.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docket.engine.DeployedForms;
import io.docket.notifications.delivery.DeliveryAttempts.Attempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The deployed form with what an operator needs to know of a delivery: what it is about and why it
 * failed, never the words that were meant for somebody else.
 */
@Component
class UndeliverableForm {

  private static final int MOST_ATTEMPTS = 20;

  private final DeployedForms deployed;
  private final DeliveryTable deliveries;
  private final DeliveryAttempts attempts;
  private final ObjectMapper json;

  UndeliverableForm(
      DeployedForms deployed,
      DeliveryTable deliveries,
      DeliveryAttempts attempts,
      ObjectMapper json) {
    this.deployed = deployed;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.json = json;
  }

  Optional<JsonNode> filled(String name, UUID id) {
    return deliveries
        .find(id)
        .flatMap(
            delivery ->
                deployed
                    .latest("forms/" + name + ".form")
                    .map(form -> fill(read(form), facts(delivery))));
  }

  private Map<String, String> facts(DeliveryRecord delivery) {
    var told = delivery.told();
    var last = attempts.newest(delivery.id(), MOST_ATTEMPTS);
    return Map.of(
        "about",
        Stream.of(words(told.kind()), told.facts().number())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")),
        "recipient",
        told.recipient(),
        "channel",
        words(delivery.channel()),
        "reason",
        last.stream().map(Attempt::reason).filter(Objects::nonNull).findFirst().orElse("unknown"),
        "attempts",
        "%d in all%n%s"
            .formatted(
                attempts.count(delivery.id()),
                last.stream().map(UndeliverableForm::words).collect(Collectors.joining("\n"))));
  }

  private static String words(Attempt attempt) {
    var outcome =
        "%s  %s: %s".formatted(attempt.at(), words(attempt.channel()), words(attempt.result()));
    return attempt.reason() == null ? outcome : outcome + " (" + attempt.reason() + ")";
  }

  /** RECIPIENT_REFUSED becomes "Recipient refused". */
  private static String words(Enum<?> constant) {
    var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private JsonNode read(byte[] form) {
    try {
      return json.readTree(form);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JsonNode fill(JsonNode form, Map<String, String> facts) {
    for (var component : form.withArray("components")) {
      var fact = facts.get(component.path("key").asText());
      if (fact != null && component instanceof ObjectNode field) {
        field.put("defaultValue", fact);
      }
    }
    return form;
  }
}
