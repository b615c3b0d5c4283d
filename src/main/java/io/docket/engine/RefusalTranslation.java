package io.docket.engine;

import org.jspecify.annotations.Nullable;

/**
 * Brings a refusal out of the engine in its own words. The engine wraps what a listener or delegate
 * throws ("There was an exception while invoking the TaskListener"); each command that fails shows
 * its exception and then the causes, outermost first, to the beans of this type, and throws the
 * first exception that one of them returns in place of its own. The transaction rolls back as
 * without it.
 */
@FunctionalInterface
public interface RefusalTranslation {

  /** The exception to throw instead; null where this cause is not for this bean. */
  @Nullable RuntimeException translate(Throwable cause);
}
