package io.docket.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.Trace;
import io.docket.connectors.ScriptedConnectors;
import io.docket.connectors.ServerFailure;
import io.docket.tasks.NewTask;
import io.docket.tasks.TaskEdit;
import io.docket.tasks.Tasks;
import io.docket.users.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path through the diagram of a delivery, each as the trace that it leaves. */
@DeliveryTest
@TestInstance(Lifecycle.PER_CLASS)
class NotificationDeliveryProcessTests {

  private static final String HANDLE = "userTask_handleUndeliverableNotification";
  private static final String NEXT = "event_nextAttemptDue";
  private static final String[] DUE = {
    "event_notificationDue", "gateway_deliverNow", "gateway_stillWanted"
  };
  private static final String[] BEGUN = {
    "subProcess_deliver", "event_deliveryBegun", "gateway_whichChannel"
  };
  private static final String[] MAILED = {
    "serviceTask_sendMail", "serviceTask_recordDelivery", "event_mailSent", "event_delivered"
  };
  private static final String[] INVITED = {
    "serviceTask_sendInvitation",
    "serviceTask_recordInvitation",
    "event_invitationSent",
    "event_delivered"
  };
  private static final String[] CALENDAR_FAILED = {
    "gateway_calendarServer",
    "serviceTask_updateCalendar",
    "event_calendarFailed",
    "serviceTask_recordCalendarFailure",
    "gateway_calendarServerAwaited"
  };
  private static final String[] SHOWN = {
    "event_serverUnavailable", "serviceTask_showInApp", "gateway_tryAgain"
  };
  private static final ServerFailure DOWN = ServerFailure.unavailable("Out of reach");

  private final PostOffice post;
  private final Desk desk;
  private final Trace trace;
  private final ScriptedConnectors servers;
  private final TestClock clock;
  private final Tasks tasks;
  private final String clerk;
  private final String lead;
  private final String operator;

  @Autowired
  NotificationDeliveryProcessTests(
      BeanFactory beans,
      ProcessEngine engine,
      ProcessEngineConfigurationImpl configuration,
      ScriptedConnectors servers,
      TestClock clock,
      TestPeople people) {
    BpmnAwareTests.init(engine);
    this.post = new PostOffice(beans);
    this.desk = new Desk(beans);
    this.trace = new Trace(configuration, NotificationDeliveryProcess.KEY);
    this.servers = servers;
    this.clock = clock;
    this.tasks = beans.getBean(Tasks.class);
    this.clerk = people.person();
    this.lead = people.person(Role.LEAD);
    this.operator = people.person(Role.OPERATOR);
    people.team(lead, null, clerk);
  }

  @BeforeEach
  void begin() {
    servers.reset();
    clock.set(PostOffice.MORNING);
  }

  @AfterAll
  void passesEveryNodeAndFlow() {
    var diagram = Bpmn.readModelFromFile(Path.of("processes/notification-delivery.bpmn").toFile());

    var drawn = diagram.getModelElementsByType(FlowElement.class);

    assertThat(drawn).extracting(FlowElement::getId).isSubsetOf(trace.covered());
  }

  @Test
  void sendsAMail() {
    var delivery = post.mail(clerk);
    assertThat(desk.instance(delivery)).isWaitingAt("event_notificationDue");

    desk.runDue(delivery);

    assertThat(trace(delivery)).containsExactly(path(DUE, BEGUN, MAILED));
    assertThat(post.status(delivery)).isEqualTo("SENT");
    assertThat(post.attempts(delivery)).containsExactly("EMAIL ACCEPTED");
    assertThat(post.isInApp(delivery)).isFalse();
    assertThat(servers.calls("email"))
        .containsExactly(
            Map.of(
                "recipient", clerk,
                "subject", "MESSAGE",
                "text", "Text",
                "html", "<p>Text</p>",
                "messageId", delivery.toString()));
  }

  @Test
  void waitsForTheEndOfQuietHours() {
    var delivery = post.mailLater(clerk, Duration.ofHours(7));

    desk.runDue(delivery);
    assertThat(desk.instance(delivery)).isWaitingAt("event_deliveryDue");
    assertThat(desk.job(delivery).getDuedate()).isEqualTo(PostOffice.MORNING.plusSeconds(25_200));
    clock.advance(Duration.ofHours(7));
    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(
            path(
                "event_notificationDue",
                "gateway_deliverNow",
                "event_deliveryDue",
                "gateway_stillWanted",
                BEGUN,
                MAILED));
  }

  @Test
  void takesBackWhatNobodyWantsAnyMore() {
    var delivery = post.event(clerk);
    post.cancel(uid(delivery));

    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(path(DUE, "serviceTask_recordWithdrawal", "event_withdrawn"));
    assertThat(post.status(delivery)).isEqualTo("WITHDRAWN");
    assertThat(post.attempts(delivery)).isEmpty();
  }

  @Test
  void takesBackAReminderOfADeadlineThatHasMoved() {
    var deadline = PostOffice.MORNING.plus(Duration.ofDays(1));
    var task = desk.as(clerk, () -> tasks.create(due(deadline))).id();
    var facts = "{\"deadline\": \"%s\"}".formatted(deadline);
    var inTime = post.mail(clerk, "REMINDER", task, facts);
    desk.runDue(inTime);
    clock.advance(Duration.ofHours(1));
    var late = post.mail(clerk, "REMINDER", task, facts);

    desk.as(clerk, () -> tasks.edit(task, moved(deadline.plusSeconds(3_600)), "*"));
    desk.runDue(late);

    assertThat(post.status(inTime)).isEqualTo("SENT");
    assertThat(post.status(late)).isEqualTo("WITHDRAWN");
    assertThat(trace(late))
        .containsExactly(path(DUE, "serviceTask_recordWithdrawal", "event_withdrawn"));
  }

  @Test
  void showsInTheAppAtOnceWhatMailBringsOnceItIsBack() {
    var delivery = post.mail(clerk);
    servers.refuseNext("email", DOWN);

    desk.runDue(delivery);

    assertThat(desk.instance(delivery)).isWaitingAt(NEXT);
    assertThat(post.isInApp(delivery)).isTrue();
    assertThat(post.status(delivery)).isEqualTo("PENDING");
    clock.advance(Duration.ofMinutes(1));
    desk.runDue(delivery);
    assertThat(trace(delivery))
        .containsExactly(
            path(
                DUE,
                BEGUN,
                "serviceTask_sendMail",
                SHOWN,
                NEXT,
                "gateway_stillWanted",
                BEGUN,
                MAILED));
    assertThat(post.status(delivery)).isEqualTo("SENT");
    assertThat(post.attempts(delivery))
        .containsExactly("EMAIL UNAVAILABLE: Out of reach", "IN_APP ACCEPTED", "EMAIL ACCEPTED");
    assertThat(servers.calls("email")).extracting(call -> call.get("messageId")).hasSize(2);
  }

  @Test
  void asksAnOperatorOnceItWasTriedForDays() {
    var delivery = triedForTooLong();

    assertThat(desk.instance(delivery)).isWaitingAt(HANDLE);
    assertThat(desk.userTask(delivery)).hasCandidateGroup(Role.OPERATOR.group());
    assertThat(post.status(delivery)).isEqualTo("FAILED");
    desk.decide(operator, delivery, "RETRY", "The server is back");
    assertThat(desk.instance(delivery)).isWaitingAt(NEXT);
    assertThat(post.status(delivery)).isEqualTo("PENDING");
    desk.runDue(delivery);
    assertThat(trace(delivery))
        .endsWith(path(HANDLE, "gateway_retryWanted", NEXT, "gateway_stillWanted", BEGUN, MAILED));
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void endsWhereAnOperatorGivesUp() {
    var delivery = triedForTooLong();

    desk.decide(operator, delivery, "GIVE_UP", "Told by phone");

    assertThat(trace(delivery))
        .endsWith(
            path(HANDLE, "gateway_retryWanted", "serviceTask_recordGivingUp", "event_givenUp"));
    assertThat(post.status(delivery)).isEqualTo("FAILED");
    assertThat(post.isInApp(delivery)).isTrue();
  }

  @Test
  void tellsTheTeamLeadOnceOfADeadAddress() {
    var dead = ServerFailure.recipientRefused("There is no such mailbox");
    var deliveries = List.of(post.mail(clerk), post.mail(clerk));

    for (var delivery : deliveries) {
      servers.refuseNext("email", dead);
      desk.runDue(delivery);
    }

    for (var delivery : deliveries) {
      assertThat(trace(delivery))
          .containsExactly(
              path(
                  DUE,
                  BEGUN,
                  "serviceTask_sendMail",
                  "event_recipientRefused",
                  "serviceTask_tellTeamLead",
                  HANDLE));
      assertThat(post.attempts(delivery))
          .containsExactly("EMAIL RECIPIENT_REFUSED: There is no such mailbox", "IN_APP ACCEPTED");
      assertThat(post.status(delivery)).isEqualTo("FAILED");
    }
    assertThat(post.messagesTo(lead))
        .singleElement()
        .asString()
        .contains(clerk)
        .doesNotContain("@docket.example");
  }

  @Test
  void asksAnOperatorWhereTheServerRefusesTheMail() {
    var delivery = post.mail(clerk);
    servers.refuseNext("email", ServerFailure.refused("It is too big"));

    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(
            path(
                DUE,
                BEGUN,
                "serviceTask_sendMail",
                "event_mailRefused",
                "serviceTask_recordRefusal",
                HANDLE));
    assertThat(post.attempts(delivery))
        .containsExactly("EMAIL REFUSED: It is too big", "IN_APP ACCEPTED");
  }

  @Test
  void putsAnEventIntoTheCalendarAndChangesIt() {
    var uid = post.entry(clerk);
    servers.acceptNext("calendar", Map.of("etag", "one"));
    var first = post.change(clerk, uid);

    desk.runDue(first);

    assertThat(trace(first))
        .containsExactly(
            path(
                DUE,
                BEGUN,
                "gateway_calendarServer",
                "serviceTask_updateCalendar",
                "serviceTask_recordCalendarEvent",
                "event_eventInCalendar",
                "event_delivered"));
    assertThat(post.wayOf(uid)).isEqualTo("SERVER one");
    assertThat(post.attempts(first)).containsExactly("CALENDAR ACCEPTED");
    post.cancel(uid);
    desk.runDue(post.change(clerk, uid));
    assertThat(servers.calls("calendar"))
        .extracting(call -> call.get("event"), call -> call.get("etag"))
        .containsExactly(tuple("EVENT " + uid + " 0", null), tuple(null, "one"));
  }

  @Test
  void sendsTheSameEventAsAnInvitationWhereTheCalendarIsDown() {
    var delivery = post.event(clerk);
    servers.refuseNext("calendar", DOWN);

    desk.runDue(delivery);

    assertThat(trace(delivery)).containsExactly(path(DUE, BEGUN, CALENDAR_FAILED, INVITED));
    assertThat(post.status(delivery)).isEqualTo("FALLBACK");
    assertThat(post.attempts(delivery))
        .containsExactly("CALENDAR UNAVAILABLE: Out of reach", "EMAIL ACCEPTED");
    var uid = uid(delivery);
    assertThat(post.wayOf(uid)).isEqualTo("INVITATION");
    assertThat(servers.calls("email"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail)
                  .containsEntry("calendarMethod", "REQUEST")
                  .containsEntry("messageId", delivery.toString());
              assertThat(String.valueOf(mail.get("calendar")))
                  .startsWith("INVITATION " + uid)
                  .endsWith(clerk + "@docket.example");
            });
  }

  @Test
  void sendsAnInvitationWhereTheCalendarRefuses() {
    var delivery = post.event(clerk);
    servers.refuseNext("calendar", ServerFailure.refused("There is no such calendar"));

    desk.runDue(delivery);

    assertThat(post.status(delivery)).isEqualTo("FALLBACK");
    assertThat(post.attempts(delivery))
        .containsExactly("CALENDAR REFUSED: There is no such calendar", "EMAIL ACCEPTED");
  }

  @Test
  void goesOnByInvitationAfterTheFirstOne() {
    var uid = post.entry(clerk);
    servers.refuseNext("calendar", DOWN);
    desk.runDue(post.change(clerk, uid));
    post.cancel(uid);

    var delivery = post.change(clerk, uid);
    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(path(DUE, BEGUN, "gateway_calendarServer", INVITED));
    assertThat(servers.calls("calendar")).hasSize(1);
    assertThat(servers.calls("email").get(1)).containsEntry("calendarMethod", "CANCEL");
  }

  @Test
  void invitesWhereThereIsNoCalendarServer() {
    servers.forget("calendar");
    var delivery = post.event(clerk);

    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(path(DUE, BEGUN, "gateway_calendarServer", INVITED));
    assertThat(post.status(delivery)).isEqualTo("SENT");
  }

  @Test
  void waitsForTheServerThatHasTheEventAlready() {
    var uid = post.entry(clerk);
    servers.acceptNext("calendar", Map.of("etag", "one"));
    desk.runDue(post.change(clerk, uid));
    var delivery = post.change(clerk, uid);
    servers.refuseNext("calendar", DOWN);

    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(
            path(DUE, BEGUN, CALENDAR_FAILED, "event_calendarUnavailable", SHOWN, NEXT));
    assertThat(post.attempts(delivery)).containsExactly("CALENDAR UNAVAILABLE: Out of reach");
    assertThat(servers.calls("email")).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    servers.acceptNext("calendar", Map.of("etag", "two"));
    desk.runDue(delivery);
    assertThat(post.wayOf(uid)).isEqualTo("SERVER two");
  }

  @Test
  void triesAnInvitationAgainWhereMailIsDownToo() {
    var delivery = post.event(clerk);
    servers.refuseNext("calendar", DOWN);
    servers.refuseNext("email", DOWN);

    desk.runDue(delivery);

    assertThat(trace(delivery))
        .containsExactly(
            path(DUE, BEGUN, CALENDAR_FAILED, "serviceTask_sendInvitation", SHOWN, NEXT));
    assertThat(post.attempts(delivery))
        .containsExactly("CALENDAR UNAVAILABLE: Out of reach", "EMAIL UNAVAILABLE: Out of reach");
  }

  @Test
  void gathersADigestInOneMail() {
    var delivery = post.mail(clerk);
    post.gather(delivery, post.notify(clerk, "COMMENT", null, "{}", null));

    desk.runDue(delivery);

    assertThat(servers.calls("email"))
        .singleElement()
        .satisfies(mail -> assertThat(mail).containsEntry("subject", "Digest of 2"));
  }

  private NewTask due(Instant deadline) {
    return new NewTask(
        "Match", null, null, null, clerk, null, deadline.toString(), List.of("PT1H"));
  }

  private static TaskEdit moved(Instant deadline) {
    return new TaskEdit(null, null, null, null, Optional.of(deadline.toString()), null, null, null);
  }

  private UUID triedForTooLong() {
    var delivery = post.mail(clerk);
    servers.refuseNext("email", DOWN);
    desk.runDue(delivery);
    clock.advance(Duration.ofDays(3));
    servers.refuseNext("email", DOWN);
    desk.runDue(delivery);
    return delivery;
  }

  private String uid(UUID delivery) {
    return post.uidOf(delivery);
  }

  private List<String> trace(UUID delivery) {
    return trace.of(desk.instances(delivery).get(0));
  }

  private static String[] path(Object... parts) {
    return Stream.of(parts)
        .flatMap(part -> part instanceof String[] some ? Stream.of(some) : Stream.of((String) part))
        .toArray(String[]::new);
  }
}
