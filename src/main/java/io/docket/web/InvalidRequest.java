package io.docket.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Input that breaks the rules, with every field at fault: 400. */
public class InvalidRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  /** One field at fault. */
  public InvalidRequest(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  /** All fields at fault, in one answer. */
  public InvalidRequest(List<Violation> violations) {
    super(HttpStatus.BAD_REQUEST, "invalid-request", inWords(violations), violations);
  }

  private static String inWords(List<Violation> violations) {
    return String.join("; ", violations.stream().map(v -> v.field() + " " + v.message()).toList());
  }
}
