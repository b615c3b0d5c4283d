package io.docket.users.pages;

import io.docket.users.PasswordResets;
import io.docket.users.Passwords;
import io.docket.users.ResetLinkUnusable;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link leads that was sent to somebody who forgot their password. */
@PageController
@RequestMapping("/new-password")
class NewPasswordPage {

  private static final String VIEW = "new-password";

  private final PasswordResets resets;
  private final Passwords passwords;

  NewPasswordPage(PasswordResets resets, Passwords passwords) {
    this.resets = resets;
    this.passwords = passwords;
  }

  /** The address of this page opens an account, so that it is told to nobody. */
  @ModelAttribute
  void facts(
      @RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    model.addAttribute("shortest", passwords.shortest());
    model.addAttribute("token", token);
    model.addAttribute("unusable", false);
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  @PostMapping
  String confirm(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(required = false) @Nullable String newPassword,
      @RequestParam(required = false) @Nullable String passwordAgain,
      Model model,
      HttpServletResponse response) {
    try {
      Typed.requireAlike(newPassword, passwordAgain);
      resets.confirm(token, Typed.password(newPassword));
      return "redirect:/login?changed";
    } catch (Refusal refusal) {
      model.addAttribute("unusable", refusal instanceof ResetLinkUnusable);
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }
}
