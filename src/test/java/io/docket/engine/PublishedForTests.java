package io.docket.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Facts for tests. */
@TestComponent
class PublishedForTests implements PublishedView {

  static final Instant DEADLINE = Instant.parse("2030-01-02T03:04:05Z");

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public Object of(DelegateExecution execution) {
    return new Facts(DEADLINE, Duration.ofHours(1), List.of("P1D"), null, new Person("Ada"));
  }

  record Facts(
      Instant deadline,
      Duration interval,
      List<String> reminders,
      @Nullable String nothing,
      Person person) {

    @SuppressWarnings("unused")
    public String secret() {
      return "secret";
    }
  }

  /** With a getter, as a class that is no record has. */
  public static final class Person {

    private final String firstName;

    Person(String firstName) {
      this.firstName = firstName;
    }

    public String getFirstName() {
      return firstName;
    }
  }
}
