package io.docket.engine.commands;

import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Says that there is no such task where the engine forgets to look, and fails. */
final class MissingTaskGuard extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (NullPointerException missing) {
      if (command instanceof GetDeployedTaskFormCmd) {
        throw new NullValueException("no such task", missing);
      }
      throw missing;
    }
  }
}
