package io.docket.users.pages;

import io.docket.users.PasswordResets;
import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody asks for a link to set a new password; it tells nobody who has an account. */
@PageController
@RequestMapping("/forgotten-password")
class ForgottenPasswordPage {

  private final PasswordResets resets;

  ForgottenPasswordPage(PasswordResets resets) {
    this.resets = resets;
  }

  @GetMapping
  String show() {
    return "forgotten-password";
  }

  @PostMapping
  String request(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
    resets.request(username, request.getRemoteAddr());
    return "redirect:/forgotten-password?sent";
  }
}
