package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagrams are compiled too: what they name exists, and their own names follow the pattern. */
class ProcessModelTests {

  private static final Path LIFECYCLE = Path.of("processes/task-lifecycle.bpmn");

  @Test
  void findsNothingToSayAgainstOurDiagrams() throws IOException {
    try (var files = Files.list(Path.of("processes"))) {
      var findings =
          files
              .filter(file -> file.toString().endsWith(".bpmn"))
              .flatMap(file -> new ProcessModel(read(file)).findings().stream());

      assertThat(findings).isEmpty();
    }
  }

  @Test
  void findsEachConstantOfTheCodeInItsDiagram() {
    assertThat(read(LIFECYCLE))
        .contains("<bpmn:process id=\"" + TaskLifecycleProcess.KEY + "\"")
        .contains("<bpmn:userTask id=\"" + TaskLifecycleProcess.WORK_ON_TASK + "\"")
        .contains("<bpmn:userTask id=\"" + TaskLifecycleProcess.REVIEW_TASK + "\"")
        .contains("name=\"" + TaskLifecycleProcess.DETAILS_CHANGED + "\"")
        .contains("name=\"" + TaskLifecycleProcess.CANCELLED + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "#{remindAssignee}, #{remindEverybody}, delegate remindEverybody",
    "#{registerTask}, #{taskDesk}, delegate taskDesk",
    "${taskRecord.dueDate}, ${taskRecord.deadline}, property deadline",
    "${taskRecord.assignee}, ${someRecord.assignee}, name someRecord",
    "/forms/create-task.form, /forms/make-task.form, form make-task.form",
    "tasks.detailsChanged, tasks.detailsEdited, message tasks.detailsEdited",
    "tasks.cancelled, cancelled, message cancelled",
    "userTask_reviewTask, Activity_0k3z9xw, id Activity_0k3z9xw",
    "gateway_approved, gateway_approvedX7, id gateway_approvedX7",
    "event_completed, userTask_completed, id userTask_completed",
    "camunda:historyTimeToLive, camunda:versionTag, time to live",
    "camunda:decisionRef=\"taskRouting\", camunda:decisionRef=\"routing\", decision routing",
    "name=\"Approved?\", name=\"Approved\", question gateway_approved",
  })
  void findsWhatADiagramNamesWrongly(String right, String wrong, String finding) {
    var diagram = read(LIFECYCLE);
    assertThat(diagram).contains(right);

    var findings = new ProcessModel(diagram.replace(right, wrong)).findings();

    assertThat(findings).contains(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "${delivery.wanted}, ${delivery.needed}, property needed",
    "${delivery.channel == 'EMAIL'}, ${delivery.way == 'EMAIL'}, property way",
    "connectors.refused, connectors.rejected, error connectors.rejected",
    "<camunda:connectorId>email<, <camunda:connectorId>mail<, connector mail",
  })
  void findsWhatADiagramOfDeliveriesNamesWrongly(String right, String wrong, String finding) {
    var diagram = read(Path.of("processes/notification-delivery.bpmn"));
    assertThat(diagram).contains(right);

    var findings = new ProcessModel(diagram.replace(right, wrong)).findings();

    assertThat(findings).contains(finding);
  }

  @ParameterizedTest
  @CsvSource({"create-task", "work-on-task", "review-task"})
  void knowsEachFieldOfTheForms(String form) {
    var fields = ProcessModel.fieldsOf(read(Path.of("forms", form + ".form")));

    assertThat(fields).isNotEmpty().isSubsetOf(ProcessModel.knownFields(form));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new AssertionError("cannot read " + file, failure);
    }
  }
}
