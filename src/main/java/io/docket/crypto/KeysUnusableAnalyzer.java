package io.docket.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason and the remedy on the console instead of a stack trace. */
final class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, KeysUnusable cause) {
    return new FailureAnalysis(cause.description(), cause.action(), cause);
  }
}
