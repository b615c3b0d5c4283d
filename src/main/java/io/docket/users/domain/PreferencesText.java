package io.docket.users.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.users.NotificationPreferences;
import org.springframework.stereotype.Component;

/** Preferences as they are stored; a row written by a newer version is read as far as known. */
@Component
class PreferencesText {

  private final ObjectMapper json;

  PreferencesText(ObjectMapper json) {
    this.json =
        json.copy()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
  }

  String write(NotificationPreferences preferences) {
    try {
      return json.writeValueAsString(preferences);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  NotificationPreferences read(String text) {
    try {
      return json.readValue(text, NotificationPreferences.class);
    } catch (JsonProcessingException unreadable) {
      return NotificationPreferences.DEFAULT;
    }
  }
}
