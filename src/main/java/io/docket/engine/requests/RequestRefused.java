package io.docket.engine.requests;

import org.springframework.http.HttpStatus;

/** A request that does not reach the engine, with the sentence for whoever sent it. */
final class RequestRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  RequestRefused(HttpStatus status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** The problem's key, as of RFC 9457. */
  String type() {
    return status.is5xxServerError()
        ? "/problems/internal-error"
        : "/problems/engine-request-refused";
  }

  HttpStatus status() {
    return status;
  }
}
