package io.docket.users.pages;

import io.docket.users.Passwords;
import io.docket.users.Registration;
import io.docket.users.Role;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an administrator opens an account for somebody. */
@PageController
@RequestMapping("/administration/new-user")
class NewUserPage {

  private static final String VIEW = "new-user";

  private final Registration registration;
  private final Passwords passwords;

  NewUserPage(Registration registration, Passwords passwords) {
    this.registration = registration;
    this.passwords = passwords;
  }

  @ModelAttribute
  void facts(Model model) {
    model.addAttribute("shortest", passwords.shortest());
    model.addAttribute("roles", RoleWords.GIVEN);
  }

  @GetMapping
  String show(@ModelAttribute("form") AccountForm form) {
    return VIEW;
  }

  @PostMapping
  String open(
      @ModelAttribute("form") AccountForm form,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    try {
      Set<Role> roles = Objects.requireNonNullElse(form.roles(), Set.of());
      var account = form.account(roles);
      registration.register(account, request.getRemoteAddr());
      return "redirect:/administration/users/" + account.username() + "?opened";
    } catch (Refusal refusal) {
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }
}
