package io.docket.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * Facts that expressions in diagrams may read, computed when they are asked for: a bean with the
 * name {@code taskRecord} answers {@code ${taskRecord.deadline}}.
 *
 * <p>Readable are the public record components and getters of the returned object and of what these
 * return, however deep; methods are not callable. An {@code Instant} arrives as a {@code Date}, a
 * {@code Duration} or {@code Period} as its ISO 8601 text and an {@code Optional} as its value or
 * null, because timers and due dates take these.
 */
public interface PublishedView {

  /** The name in expressions; it wins over a process variable of the same name. */
  String name();

  /** The facts about this execution; asked anew by each expression. */
  @Nullable Object of(DelegateExecution execution);
}
