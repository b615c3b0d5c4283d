package io.docket.security;

import io.docket.users.CurrentActor;
import io.docket.users.Registration;
import io.docket.users.SecondFactorPolicy;
import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in, and where they land afterwards. */
@PageController
class SignInPage {

  /** Only ever forwarded to: nobody may ask for it. */
  static final String WAIT = "/login/wait";

  static final String REFUSAL = SignInPage.class.getName() + ".refusal";

  private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/";
  private static final String VIEW = "sign-in";
  private static final String NOTICE = "notice";

  private final CurrentActor currentActor;
  private final SecondFactorPolicy secondFactor;
  private final Registration registration;

  SignInPage(
      CurrentActor currentActor, SecondFactorPolicy secondFactor, Registration registration) {
    this.currentActor = currentActor;
    this.secondFactor = secondFactor;
    this.registration = registration;
  }

  @GetMapping("/login")
  String signIn(
      @RequestParam Map<String, String> parameters,
      @CurrentSecurityContext(expression = "authentication") Authentication authentication,
      Model model) {
    if (currentActor.find().isPresent()) {
      return TASKLIST;
    }
    if (authentication instanceof SecondStepAuthentication) {
      return "redirect:" + FirstStepDone.SECOND_STEP;
    }
    var notice =
        Stream.of("error", "bye", "expired", "changed", "registered", "pending")
            .filter(parameters::containsKey)
            .findFirst()
            .orElse("");
    return page(notice, model);
  }

  @PostMapping(WAIT)
  String wait(HttpServletRequest request, Model model) {
    if (request.getAttribute(REFUSAL) instanceof TooManyAttempts waiting) {
      model.addAttribute("seconds", waiting.seconds());
      return page("wait", model);
    }
    return page("busy", model);
  }

  @GetMapping("/")
  String start() {
    return TASKLIST;
  }

  private String page(String notice, Model model) {
    model.addAttribute(NOTICE, notice);
    model.addAttribute("secondFactorOff", secondFactor.requiredRoles().isEmpty());
    model.addAttribute("registrationOpen", registration.mode() != Registration.Mode.CLOSED);
    return VIEW;
  }
}
