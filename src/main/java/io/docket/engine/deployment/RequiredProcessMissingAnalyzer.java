package io.docket.engine.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason and the remedy on the console instead of a stack trace. */
final class RequiredProcessMissingAnalyzer extends AbstractFailureAnalyzer<RequiredProcessMissing> {

  private static final String ACTION =
      """
      The log above names the file that was refused, and why. Mend it in the directory \
      processes, or take it out of there: then the one that Docket brings is deployed.""";

  @Override
  protected FailureAnalysis analyze(Throwable failure, RequiredProcessMissing cause) {
    return new FailureAnalysis(cause.getMessage(), ACTION, cause);
  }
}
