package io.docket.users.pages;

import io.docket.users.CurrentActor;
import io.docket.users.Passwords;
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

/** Where people change their password. */
@PageController
@RequestMapping("/profile/password")
class PasswordPage {

  private static final String VIEW = "password";

  private final Passwords passwords;
  private final CurrentActor currentActor;

  PasswordPage(Passwords passwords, CurrentActor currentActor) {
    this.passwords = passwords;
    this.currentActor = currentActor;
  }

  @ModelAttribute
  void facts(Model model) {
    model.addAttribute("shortest", passwords.shortest());
    model.addAttribute("username", owner());
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  /** Ends whatever is signed in, this browser too. */
  @PostMapping
  String change(
      @RequestParam(required = false) @Nullable String oldPassword,
      @RequestParam(required = false) @Nullable String newPassword,
      @RequestParam(required = false) @Nullable String passwordAgain,
      Model model,
      HttpServletResponse response) {
    try {
      Typed.requireAlike(newPassword, passwordAgain);
      passwords.change(owner(), Typed.password(oldPassword), Typed.password(newPassword));
      return "redirect:/login?changed";
    } catch (Refusal refusal) {
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }

  private String owner() {
    return currentActor.find().orElseThrow().username();
  }
}
