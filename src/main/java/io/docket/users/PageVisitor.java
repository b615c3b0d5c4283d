package io.docket.users;

import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the header of every page who is looking at it, and so where it leads. */
@ControllerAdvice(annotations = PageController.class)
class PageVisitor {

  private final CurrentActor currentActor;

  PageVisitor(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  /** Empty for strangers. */
  @ModelAttribute("visitor")
  Map<String, Object> visitor(HttpServletRequest request) {
    return currentActor
        .find()
        .map(actor -> facts(actor, request.getServletPath()))
        .orElse(Map.of());
  }

  private static Map<String, Object> facts(Actor actor, String path) {
    return Map.of(
        "username", actor.username(),
        "path", path,
        "cockpit", actor.has(Role.OPERATOR) || actor.has(Role.ANALYST),
        "lead", actor.has(Role.LEAD),
        "admin", actor.has(Role.ADMIN));
  }
}
