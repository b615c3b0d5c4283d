package io.docket.users;

/** Whether this Docket shows itself to a newcomer, with sample people and little in the way. */
public interface DemoMode {

  boolean isOn();
}
