package io.docket.users.pages;

import io.docket.users.AccountState;
import io.docket.users.Passwords;
import io.docket.users.Registration;
import io.docket.users.RegistrationClosed;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where people come to an account of their own. */
@PageController
@RequestMapping("/register")
class RegistrationPage {

  private static final String VIEW = "register";

  private final Registration registration;
  private final Passwords passwords;

  RegistrationPage(Registration registration, Passwords passwords) {
    this.registration = registration;
    this.passwords = passwords;
  }

  @ModelAttribute
  void facts(Model model) {
    model.addAttribute("shortest", passwords.shortest());
    model.addAttribute("approval", registration.mode() == Registration.Mode.APPROVAL);
  }

  @GetMapping
  String show(@ModelAttribute("form") AccountForm form) {
    if (registration.mode() == Registration.Mode.CLOSED) {
      throw new RegistrationClosed();
    }
    return VIEW;
  }

  @PostMapping
  String register(
      @ModelAttribute("form") AccountForm form,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    try {
      var state = registration.register(form.account(Set.of()), request.getRemoteAddr());
      return "redirect:/login?" + (state == AccountState.ACTIVE ? "registered" : "pending");
    } catch (RegistrationClosed closed) {
      throw closed;
    } catch (Refusal refusal) {
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }
}
