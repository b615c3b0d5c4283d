package io.docket.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns whatever goes wrong on a page into a page that gives nothing away. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

  /** Security's own filters know how to answer these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler
  String refused(Exception exception, HttpServletRequest request) {
    var refusal = Causes.refusal(exception);
    if (refusal.isPresent()) {
      return RefusalPage.view(request, refusal.get().status(), refusal.get().getMessage());
    }
    if (Causes.conflict(exception).isPresent()) {
      var sentence = "Somebody changed it at the same moment. Go back and try again.";
      return RefusalPage.view(request, HttpStatus.CONFLICT, sentence);
    }
    var mistake = mistake(exception);
    if (mistake != null) {
      var sentence = "There is nothing here that fits this address or form.";
      return RefusalPage.view(request, mistake, sentence);
    }
    LOG.error("A page failed", exception);
    var sentence = "It went wrong on our side, and it has been logged.";
    return RefusalPage.view(request, HttpStatus.INTERNAL_SERVER_ERROR, sentence);
  }

  private static @Nullable HttpStatus mistake(Exception exception) {
    if (exception instanceof TypeMismatchException) {
      return HttpStatus.BAD_REQUEST;
    }
    return exception instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()
        ? HttpStatus.valueOf(answer.getStatusCode().value())
        : null;
  }
}
