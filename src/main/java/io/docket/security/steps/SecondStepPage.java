package io.docket.security.steps;

import io.docket.security.SecondStepAuthentication;
import io.docket.security.TooManyAttempts;
import io.docket.users.Actors;
import io.docket.users.QrCode;
import io.docket.users.SecondFactorRefused;
import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page that a browser gets between password and second factor. */
@PageController
class SecondStepPage {

  private static final String PAGE = "/login/second-step";
  private static final String VIEW = "second-step";
  private static final String NOTICE = "notice";

  private final SecondStep secondStep;
  private final Actors actors;
  private final BrowserSignIn signIn;
  private final RequestCache askedPages;

  SecondStepPage(
      SecondStep secondStep, Actors actors, BrowserSignIn signIn, RequestCache askedPages) {
    this.secondStep = secondStep;
    this.actors = actors;
    this.signIn = signIn;
    this.askedPages = askedPages;
  }

  /** What a page does not say otherwise. */
  @ModelAttribute
  void nothingYet(Model model) {
    model.addAttribute("enrolled", false);
    model.addAttribute("confirming", false);
  }

  @GetMapping(PAGE)
  String show(
      @CurrentSecurityContext(expression = "authentication") SecondStepAuthentication halfway,
      Model model) {
    model.addAttribute("enrolled", secondStep.isEnrolled(halfway.getPrincipal()));
    return VIEW;
  }

  @PostMapping(PAGE + "/enrolment")
  String enrol(
      @CurrentSecurityContext(expression = "authentication") SecondStepAuthentication halfway,
      Model model) {
    try {
      var enrolment = secondStep.enrol(halfway.getPrincipal());
      model.addAttribute("secret", enrolment.secret());
      model.addAttribute("qrCode", QrCode.of(enrolment.otpauthUri()));
    } catch (SecondFactorRefused enrolledMeanwhile) {
      return "redirect:" + PAGE;
    }
    return VIEW;
  }

  @PostMapping(PAGE)
  String take(
      @CurrentSecurityContext(expression = "authentication") SecondStepAuthentication halfway,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var found = actors.find(halfway.getPrincipal(), halfway.credentialNumber());
    if (found.isEmpty()) {
      return "redirect:/login?expired";
    }
    var actor = found.get();
    model.addAttribute("enrolled", secondStep.isEnrolled(actor.username()));
    model.addAttribute("confirming", true);
    try {
      var recoveryCodes = secondStep.take(actor, code, request.getRemoteAddr());
      if (recoveryCodes.isPresent()) {
        secondStep.completed(actor);
        signIn.complete(actor, request, response);
        return next(recoveryCodes.get(), request, response, model);
      }
      model.addAttribute(NOTICE, "error");
    } catch (TooManyAttempts waiting) {
      model.addAttribute(NOTICE, "wait");
      model.addAttribute("seconds", waiting.seconds());
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waiting.seconds()));
    }
    return VIEW;
  }

  private String next(
      List<String> recoveryCodes,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var asked = askedPages.getRequest(request, response);
    askedPages.removeRequest(request, response);
    var page = asked == null ? "/" : asked.getRedirectUrl();
    if (recoveryCodes.isEmpty()) {
      return "redirect:" + page;
    }
    model.addAttribute("recoveryCodes", recoveryCodes);
    model.addAttribute("next", page);
    return VIEW;
  }
}
