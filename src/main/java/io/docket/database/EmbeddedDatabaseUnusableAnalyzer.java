package io.docket.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason and the remedy on the console instead of a stack trace. */
final class EmbeddedDatabaseUnusableAnalyzer
    extends AbstractFailureAnalyzer<EmbeddedDatabaseUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, EmbeddedDatabaseUnusable cause) {
    return new FailureAnalysis(cause.description(), cause.action(), cause);
  }
}
