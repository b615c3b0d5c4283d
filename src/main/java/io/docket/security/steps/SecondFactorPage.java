package io.docket.security.steps;

import io.docket.security.AccountAccess;
import io.docket.users.QrCode;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second factor of whoever looks. Secrets and recovery codes are shown in the answer itself:
 * they are kept nowhere in the clear, so nothing can be redirected to.
 */
@PageController
class SecondFactorPage {

  private static final String PAGE = "/profile/second-factor";
  private static final String VIEW = "second-factor";
  private static final String BACK = "redirect:" + PAGE;

  private final SecondFactorDesk desk;
  private final AccountAccess access;
  private final BrowserSignIn signIn;

  SecondFactorPage(SecondFactorDesk desk, AccountAccess access, BrowserSignIn signIn) {
    this.desk = desk;
    this.access = access;
    this.signIn = signIn;
  }

  /** What the page does not say otherwise. */
  @ModelAttribute
  void facts(Model model) {
    model.addAttribute("active", desk.isActive(owner()));
    model.addAttribute("required", desk.isRequired());
    model.addAttribute("confirming", false);
  }

  @GetMapping(PAGE)
  String show() {
    return VIEW;
  }

  @PostMapping(PAGE + "/enrolment")
  String begin(
      @RequestParam(defaultValue = "") String password, Model model, HttpServletResponse response) {
    if (desk.isActive(owner())) {
      return BACK;
    }
    return attempt(
        () -> {
          var enrolment = desk.begin(owner(), password);
          model.addAttribute("confirming", true);
          model.addAttribute("secret", enrolment.secret());
          model.addAttribute("qrCode", QrCode.of(enrolment.otpauthUri()));
          return VIEW;
        },
        model,
        response);
  }

  /** Pressed twice, the second time finds it done and leads to new recovery codes. */
  @PostMapping(PAGE)
  String confirm(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    if (desk.isActive(owner())) {
      return BACK + "?active";
    }
    model.addAttribute("confirming", true);
    return attempt(
        () -> {
          model.addAttribute("recoveryCodes", desk.confirm(owner(), code));
          // The code was this browser's second step; every other is asked for one.
          signIn.complete(access.actor(), request, response);
          return VIEW;
        },
        model,
        response);
  }

  @PostMapping(PAGE + "/recovery-codes")
  String renew(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    return attempt(
        () -> {
          var codes = desk.renew(owner(), code, request.getRemoteAddr());
          model.addAttribute("recoveryCodes", codes);
          return VIEW;
        },
        model,
        response);
  }

  @PostMapping(PAGE + "/removal")
  String remove(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    if (!desk.isActive(owner())) {
      return BACK;
    }
    return attempt(
        () -> {
          desk.remove(owner(), code, request.getRemoteAddr());
          return BACK + "?removed";
        },
        model,
        response);
  }

  private static String attempt(Supplier<String> step, Model model, HttpServletResponse response) {
    try {
      return step.get();
    } catch (Refusal refusal) {
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }

  private String owner() {
    return access.actor().username();
  }
}
