package io.docket.users.pages;

import io.docket.users.PasswordResets;
import io.docket.users.TooManyRequests;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody asks for a link to set a new password; it tells nobody who has an account. */
@PageController
@RequestMapping("/forgotten-password")
class ForgottenPasswordPage {

  private static final String VIEW = "forgotten-password";

  private final PasswordResets resets;

  ForgottenPasswordPage(PasswordResets resets) {
    this.resets = resets;
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  @PostMapping
  String request(
      @RequestParam(defaultValue = "") String username,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    try {
      resets.request(username, request.getRemoteAddr());
      return "redirect:/forgotten-password?sent";
    } catch (TooManyRequests refusal) {
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }
}
