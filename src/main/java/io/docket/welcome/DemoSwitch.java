package io.docket.welcome;

import io.docket.database.Showcase;
import io.docket.users.DemoMode;
import org.springframework.stereotype.Component;

/** The demo is on where somebody asks for it, and otherwise with the embedded database. */
@Component
class DemoSwitch implements DemoMode {

  private final boolean on;

  DemoSwitch(Showcase showcase) {
    this.on = showcase.isOpen();
  }

  @Override
  public boolean isOn() {
    return on;
  }
}
