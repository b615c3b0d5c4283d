package io.docket.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever goes wrong in a REST call into a problem detail that gives nothing away. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final URI BLANK = URI.create("about:blank");

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  @Nullable ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
    var headers = new HttpHeaders();
    headers.setAll(refusal.headers());
    return super.handleExceptionInternal(
        refusal, Problems.of(refusal), headers, refusal.status(), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> changedMeanwhile(
      ConcurrencyFailureException conflict, WebRequest request) {
    var conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
    var status = conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
    var detail = "Somebody changed it at the same moment; read it again and repeat your change";
    return answer(Problems.of(status, "changed-meanwhile", detail), conflict, request);
  }

  /** Somebody else removed or took in the same moment what the request relies on. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> overtaken(
      DataIntegrityViolationException violation, WebRequest request) {
    LOG.warn("A request broke a rule of the database", violation);
    var detail = "Somebody changed what this relies on at the same moment; read it again";
    return answer(
        Problems.of(HttpStatus.CONFLICT, "changed-meanwhile", detail), violation, request);
  }

  /** Security's own filters know how to answer these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception exception, WebRequest request) {
    var refusal = Causes.refusal(exception);
    if (refusal.isPresent()) {
      return refused(refusal.get(), request);
    }
    var conflict = Causes.conflict(exception);
    if (conflict.isPresent()) {
      return changedMeanwhile(conflict.get(), request);
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
      return null;
    }
    LOG.error("A request failed", exception);
    var detail = "Something went wrong on our side; it has been logged";
    return answer(
        Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", detail),
        exception,
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(new InvalidRequest(List.of(fault(unreadable.getCause()))), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var field = mismatch.getPropertyName() == null ? "parameter" : mismatch.getPropertyName();
    return refused(new InvalidRequest(field, "has a value that does not fit"), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(new InvalidRequest(BrokenConstraints.in(invalid)), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(new InvalidRequest(BrokenConstraints.in(invalid)), request);
  }

  /** What Spring itself refuses gets a type and a title of ours. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var told =
        body instanceof ProblemDetail problem && problem.getType().equals(BLANK)
            ? Problems.of(HttpStatus.valueOf(status.value()), problem)
            : body;
    if (told instanceof ProblemDetail problem) {
      request.setAttribute(Problems.KEY, Problems.key(problem), WebRequest.SCOPE_REQUEST);
    }
    return super.createResponseEntity(told, headers, status, request);
  }

  private @Nullable ResponseEntity<Object> answer(
      ProblemDetail problem, Exception exception, WebRequest request) {
    return super.handleExceptionInternal(
        exception, problem, new HttpHeaders(), HttpStatus.valueOf(problem.getStatus()), request);
  }

  private static Violation fault(@Nullable Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return new Violation(path(unknown), "is not known here");
    }
    if (cause instanceof StreamConstraintsException) {
      return new Violation("body", "is nested too deeply or has too long a value");
    }
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return new Violation(path(mapping), "has a value of the wrong type");
    }
    return new Violation("body", "must be well-formed JSON that names each field once");
  }

  private static String path(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
