package io.docket.engine.commands;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses expressions in the queries of people, also inside {@code orQueries}, where the engine's
 * own check does not look (CVE-2026-109432), and in filters that people save: these would be
 * evaluated later. Docket's own filters carry expressions; they are made by nobody in particular
 * and evaluated inside the command that reads them.
 */
final class AdHocQueryGuard extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;

  AdHocQueryGuard(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (isOfPerson() && carriesExpression(command)) {
      throw new BadUserRequestException(
          "Expressions are not allowed in queries. Ask with plain values.");
    }
    return next.execute(command);
  }

  private boolean isOfPerson() {
    return Context.getCommandContext() == null
        && engine.getIdentityService().getCurrentAuthentication() != null;
  }

  private static boolean carriesExpression(Command<?> command) {
    return queryOf(command) instanceof TaskQueryImpl query && carriesExpression(query);
  }

  private static @Nullable Object queryOf(Object command) {
    if (command instanceof AbstractExecuteFilterCmd) {
      return field(command, "extendingQuery");
    }
    if (command instanceof SaveFilterCmd) {
      var filter = (Filter) field(command, "filter");
      return filter == null ? null : filter.getQuery();
    }
    return command;
  }

  private static @Nullable Object field(Object command, String name) {
    return new DirectFieldAccessor(command).getPropertyValue(name);
  }

  private static boolean carriesExpression(TaskQueryImpl query) {
    return !query.getExpressions().isEmpty()
        || query.getQueries().stream().anyMatch(each -> !each.getExpressions().isEmpty());
  }
}
