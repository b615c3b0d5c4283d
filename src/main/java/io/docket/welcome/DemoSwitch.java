package io.docket.welcome;

import io.docket.database.DatabaseLocation;
import io.docket.users.DemoMode;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The demo is on where somebody asks for it, and otherwise with the embedded database. */
@Component
class DemoSwitch implements DemoMode {

  private final boolean on;

  DemoSwitch(WelcomeSettings settings, DatabaseLocation database) {
    this.on = Objects.requireNonNullElse(settings.demo(), database.embedded());
  }

  @Override
  public boolean isOn() {
    return on;
  }
}
