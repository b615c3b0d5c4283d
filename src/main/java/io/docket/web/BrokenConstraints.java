package io.docket.web;

import java.util.List;
import java.util.Objects;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Reads which fields broke the constraints that stand at a record or a parameter. */
final class BrokenConstraints {

  private static final String MISFIT = "has a value that does not fit";

  private BrokenConstraints() {}

  static List<Violation> in(BindingResult result) {
    return result.getFieldErrors().stream()
        .map(error -> new Violation(error.getField(), message(error)))
        .toList();
  }

  static List<Violation> in(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .flatMap(
            result ->
                result.getResolvableErrors().stream()
                    .map(
                        error ->
                            new Violation(
                                Objects.requireNonNullElse(
                                    result.getMethodParameter().getParameterName(), "parameter"),
                                Objects.requireNonNullElse(error.getDefaultMessage(), MISFIT))))
        .toList();
  }

  /** A value of the wrong type comes with the converter's own words, which are not for callers. */
  private static String message(FieldError error) {
    return error.isBindingFailure()
        ? MISFIT
        : Objects.requireNonNullElse(error.getDefaultMessage(), MISFIT);
  }
}
