package io.docket.security.steps;

import io.docket.security.AccountAccess;
import io.docket.web.ConfirmationPage;
import io.docket.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An administrator helps somebody who has lost authenticator and recovery codes. */
@PageController
@RequestMapping("/administration/users/{username}")
class SecondFactorResetPage {

  private static final String PERSON = "/administration/users/";
  private static final String RESET = "/second-factor-reset";

  private final SecondFactorDesk desk;
  private final AccountAccess access;

  SecondFactorResetPage(SecondFactorDesk desk, AccountAccess access) {
    this.desk = desk;
    this.access = access;
  }

  @GetMapping(RESET)
  String ask(@PathVariable String username, Model model) {
    var owner = access.ownOrAdministered(username);
    if (access.isOwn(owner)) {
      return "redirect:/profile/second-factor";
    }
    return new ConfirmationPage(
            "Reset the second factor of %s?".formatted(owner),
            "Authenticator and recovery codes no longer work, and this person is signed out"
                + " everywhere. Make sure that it is really them who ask for it.",
            "Reset the second factor",
            PERSON + owner + RESET,
            PERSON + owner)
        .show(model);
  }

  @PostMapping(RESET)
  String reset(@PathVariable String username) {
    var owner = access.ownOrAdministered(username);
    if (access.isOwn(owner)) {
      return "redirect:/profile/second-factor";
    }
    desk.reset(owner);
    return "redirect:" + PERSON + owner + "?secondFactorReset";
  }
}
