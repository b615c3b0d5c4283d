package io.docket.notifications.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.notifications.Facts;
import org.springframework.stereotype.Component;

/**
 * Facts as they are stored. What a newer version added is left out, and so is all of what cannot be
 * read: nothing else has to wait for it.
 */
@Component
class FactsText {

  private static final Facts NONE = new Facts(null, null, null, null, null, null, null, null);

  private final ObjectMapper json;

  FactsText(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  String write(Facts facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Facts read(String text) {
    try {
      return json.readValue(text, Facts.class);
    } catch (JsonProcessingException unreadable) {
      return NONE;
    }
  }
}
