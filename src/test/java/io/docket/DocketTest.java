package io.docket;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real port and a real PostgreSQL.
 *
 * <p>All tests with this annotation share one application and one database as long as they add
 * nothing to its configuration: so a test makes its own data and expects that of others. Jobs run
 * only when a test executes them, nobody is told anything before a test dispatches, and time stands
 * where a test sets it on {@link TestClock}. Nobody needs a second factor unless a test says so on
 * {@link TestSecondFactorPolicy}, and since all tests call from one address, addresses do not wait.
 * Mails go to {@link SentMails}, and hashing a password is cheap.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "docket.notifications.dispatch.enabled=false",
      "docket.security.brake.attempts-per-address=1000000",
      "docket.users.registration=open",
      "docket.users.password-memory=8",
      "docket.users.password-passes=1",
      "docket.users.resets-per-address=1000000",
      "docket.users.registrations-per-address=1000000"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
  TestClock.class,
  TestPeople.class,
  TestJobs.class,
  TestSecondFactorPolicy.class,
  RestCalls.class,
  PageVisits.class,
  SentMails.class,
  AuditedEvents.class
})
@ExtendWith({OwnEngine.class, TestClock.Reset.class, TestSecondFactorPolicy.Reset.class})
public @interface DocketTest {}
