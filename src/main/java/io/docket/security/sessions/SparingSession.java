package io.docket.security.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that notes its last use once a minute at most, and nothing that it knows already:
 * Tasklist asks again and again, and each note would be a write.
 */
record SparingSession<S extends Session>(S stored) implements Session {

  private static final Duration NOTED = Duration.ofMinutes(1);

  @Override
  public void setLastAccessedTime(Instant now) {
    if (stored.getLastAccessedTime().plus(NOTED).isBefore(now)) {
      stored.setLastAccessedTime(now);
    }
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public String changeSessionId() {
    return stored.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null || !isKnown(name, value)) {
      stored.setAttribute(name, value);
    }
  }

  private boolean isKnown(String name, Object value) {
    Object known = stored.getAttribute(name);
    return known != null && SessionValue.of(known).equals(SessionValue.of(value));
  }

  @Override
  public void removeAttribute(String name) {
    stored.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    stored.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
