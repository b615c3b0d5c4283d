package io.docket.engine.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.engine.EngineTest;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class AdHocQueryGuardTests {

  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;
  @Autowired ProcessEngineConfigurationImpl engine;

  String filter = "";

  @BeforeEach
  void signInAfterMakingAFilter() {
    var mine = filters.newTaskFilter("Mine");
    mine.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    filter = filters.saveFilter(mine).getId();
    identity.setAuthentication("ada", List.of());
    engine.setAuthorizationEnabled(false);
  }

  @AfterEach
  void signOut() {
    engine.setAuthorizationEnabled(true);
    identity.clearAuthentication();
    filters.deleteFilter(filter);
  }

  @Test
  void refusesAnExpressionInsideAlternatives() {
    var query = tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}").endOr();

    assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void refusesAnExpressionThatExtendsAFilter() {
    var query = tasks.createTaskQuery().or().taskOwnerExpression("${currentUser()}").endOr();

    assertThatThrownBy(() -> filters.list(filter, query))
        .isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> filters.count(filter, query))
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void refusesToSaveAFilterWithAnExpression() {
    var mine = filters.newTaskFilter("Attack");
    mine.setQuery(tasks.createTaskQuery().or().taskOwnerExpression("${currentUser()}").endOr());

    assertThatThrownBy(() -> filters.saveFilter(mine)).isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void answersQueriesWithPlainValuesAndDocketsOwnFilters() {
    assertThat(tasks.createTaskQuery().or().taskAssignee("ada").taskUnassigned().endOr().list())
        .isEmpty();
    assertThat(filters.count(filter)).isZero();
    assertThat(filters.list(filter, tasks.createTaskQuery().taskName("x"))).isEmpty();
  }
}
