package io.docket.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Actors;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may touch a task, and who no longer. */
@DocketTest
class TaskGrantsTests {

  private static final String PROCESS = "taskGrantsTests";

  @Autowired private TestPeople people;
  @Autowired private Actors actors;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private AuthorizationService authorizations;
  @Autowired private IdentityService identity;

  private String member = "";
  private String colleague = "";
  private String team = "";

  @BeforeEach
  void foundTeam() {
    member = people.person();
    colleague = people.person();
    team = people.team(null, null, member, colleague);
  }

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void writesOneRowForEachTeamAndNoneForHistory() {
    var task = start();

    assertThat(grants(task)).extracting(Authorization::getGroupId).containsExactly(team);
  }

  @Test
  void letsTheAssigneeGiveTheTaskBack() {
    var task = start();
    signIn(member);

    tasks.claim(task, member);

    assertThatCode(() -> tasks.setAssignee(task, null)).doesNotThrowAnyException();
    assertThat(grants(task)).extracting(Authorization::getUserId).containsOnlyNulls();
  }

  @Test
  void takesTheGrantFromAFormerAssignee() {
    var outsider = people.person();
    var task = start();
    tasks.setAssignee(task, outsider);
    signIn(outsider);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();

    identity.clearAuthentication();
    tasks.setAssignee(task, member);
    signIn(outsider);

    assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  @Test
  void takesTheGrantFromATeamThatNoLongerHasTheTask() {
    var task = start();
    var otherTeam = people.team(null, null, people.person());

    tasks.addCandidateGroup(task, otherTeam);
    tasks.deleteCandidateGroup(task, team);
    signIn(member);

    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  @Test
  void leavesTheOwnerTheirGrantWhenTheyGiveTheTaskAway() {
    var task = start();
    tasks.setOwner(task, member);
    tasks.setAssignee(task, member);

    tasks.setAssignee(task, colleague);

    assertThat(grants(task)).extracting(Authorization::getUserId).contains(member, colleague);
  }

  @Test
  void leavesACandidateTheirGrantWhenTheyGiveTheTaskBackButNoMore() {
    var candidate = people.person();
    var task = start(candidate, candidate);
    assertThat(grants(task)).hasSize(2);
    signIn(candidate);

    tasks.setAssignee(task, null);

    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    assertThatThrownBy(() -> tasks.setAssignee(task, colleague))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void takesTheGrantFromACandidateWhoIsDropped() {
    var outsider = people.person();
    var task = start();
    tasks.addCandidateUser(task, outsider);

    tasks.deleteUserIdentityLink(task, outsider, IdentityLinkType.CANDIDATE);

    assertThat(grants(task)).extracting(Authorization::getUserId).containsOnlyNulls();
  }

  @Test
  void leavesNoGrantBehindWhenTheTaskIsDone() {
    var task = start();
    tasks.claim(task, member);

    tasks.complete(task);

    assertThat(grants(task)).isEmpty();
  }

  private String start() {
    return start("", "");
  }

  private String start(String candidate, String assignee) {
    deploy(candidate, assignee);
    var instance = runtime.startProcessInstanceByKey(PROCESS + team);
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  private void deploy(String candidate, String assignee) {
    var work =
        Bpmn.createExecutableProcess(PROCESS + team)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("work")
            .camundaCandidateGroups(team);
    if (!candidate.isEmpty()) {
      work = work.camundaCandidateUsers(candidate).camundaAssignee(assignee);
    }
    var model = work.endEvent().done();
    repository.createDeployment().addModelInstance(PROCESS + team + ".bpmn", model).deploy();
  }

  private void signIn(String person) {
    var groups = actors.find(person).orElseThrow().groups();
    identity.setAuthentication(person, List.copyOf(groups), List.of());
  }

  private List<Authorization> grants(String task) {
    identity.clearAuthentication();
    return authorizations.createAuthorizationQuery().resourceId(task).list();
  }
}
