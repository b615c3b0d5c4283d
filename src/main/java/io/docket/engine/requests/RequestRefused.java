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

  HttpStatus status() {
    return status;
  }
}
