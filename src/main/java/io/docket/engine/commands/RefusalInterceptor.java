package io.docket.engine.commands;

import io.docket.engine.RefusalTranslation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Throws a refusal as itself, however deep the engine has wrapped it. */
final class RefusalInterceptor extends CommandInterceptor {

  // Far deeper than the engine wraps, and an end for a chain that bites its tail.
  private static final int DEEPEST_CAUSE = 50;

  private final Supplier<List<RefusalTranslation>> translations;

  RefusalInterceptor(Supplier<List<RefusalTranslation>> translations) {
    this.translations = translations;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException exception) {
      throw translated(exception).orElse(exception);
    }
  }

  private Optional<RuntimeException> translated(Throwable exception) {
    return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .flatMap(cause -> translations.get().stream().map(bean -> bean.translate(cause)))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
