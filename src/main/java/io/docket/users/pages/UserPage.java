package io.docket.users.pages;

import io.docket.users.AccountAdministration;
import io.docket.users.Role;
import io.docket.web.ConfirmationPage;
import io.docket.web.EntityVersion;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One account, and what an administrator does with it. */
@PageController
@RequestMapping("/administration/users/{username}")
class UserPage {

  private static final String PAGE = "/administration/users/";

  private static final String CHANGED =
      "Somebody else has changed this account meanwhile. You see it as it is now; repeat your change"
          + " if it is still right.";

  private final AccountAdministration administration;
  private final UserView view;
  private final Administrators administrators;

  UserPage(AccountAdministration administration, UserView view, Administrators administrators) {
    this.administration = administration;
    this.view = view;
    this.administrators = administrators;
  }

  @GetMapping
  String show(@PathVariable String username, Model model) {
    administrators.require();
    return view.show(username, model);
  }

  @PostMapping("/activation")
  String activate(@PathVariable String username, Model model, HttpServletResponse response) {
    return attempt(() -> administration.activate(username), "activated", username, model, response);
  }

  @PostMapping("/roles")
  String changeRoles(
      @PathVariable String username,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      @RequestParam(defaultValue = "-1") long version,
      Model model,
      HttpServletResponse response) {
    administrators.require();
    Set<Role> wanted = roles == null ? Set.of() : roles;
    return attempt(
        () -> changeRoles(username, wanted, version), "saved", username, model, response);
  }

  /** Pressed twice, the second time finds it saved. */
  private void changeRoles(String username, Set<Role> wanted, long version) {
    if (!view.hasRoles(username, wanted)) {
      administration.changeRoles(username, wanted, EntityVersion.tag(version));
    }
  }

  @GetMapping("/deactivation")
  String askToDeactivate(@PathVariable String username, Model model) {
    var known = view.known(username);
    return new ConfirmationPage(
            "Close the account of %s?".formatted(known),
            "This person is signed out everywhere and cannot sign in any more. Their open tasks go"
                + " back to their teams. You can open the account again, but the tasks stay where"
                + " they are then.",
            "Close the account",
            PAGE + known + "/deactivation",
            PAGE + known)
        .show(model);
  }

  @PostMapping("/deactivation")
  String deactivate(@PathVariable String username, Model model, HttpServletResponse response) {
    return attempt(() -> administration.deactivate(username), "closed", username, model, response);
  }

  @GetMapping("/erasure")
  String askToErase(@PathVariable String username, Model model) {
    var known = view.known(username);
    return new ConfirmationPage(
            "Erase the personal data of %s?".formatted(known),
            "Names, mail address, phone number, second factor and preferences are gone for good."
                + " The user name stays in tasks and in the audit trail, and the account stays"
                + " closed.",
            "Erase them for good",
            PAGE + known + "/erasure",
            PAGE + known)
        .show(model);
  }

  @PostMapping("/erasure")
  String erase(@PathVariable String username, Model model, HttpServletResponse response) {
    return attempt(() -> administration.erase(username), "erased", username, model, response);
  }

  private String attempt(
      Runnable step, String done, String username, Model model, HttpServletResponse response) {
    var known = view.known(username);
    try {
      step.run();
      return "redirect:" + PAGE + known + "?" + done;
    } catch (EntityVersion.PreconditionFailed stale) {
      return FormAgain.showChanged(view.show(known, model), stale, CHANGED, model, response);
    } catch (Refusal refusal) {
      return FormAgain.show(view.show(known, model), refusal, model, response);
    }
  }
}
