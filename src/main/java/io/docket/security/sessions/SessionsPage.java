package io.docket.security.sessions;

import io.docket.security.AccountAccess;
import io.docket.web.ConfirmationPage;
import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody is signed in, and signing out everywhere. */
@PageController
class SessionsPage {

  private static final String PAGE = "/profile/sessions";
  private static final String END = PAGE + "/end";
  private static final String PERSON = "/administration/users/{username}";
  private static final String END_OF_PERSON = PERSON + "/sign-out";

  private final BrowserSessions sessions;
  private final SignOutEverywhere signOut;
  private final AccountAccess access;

  SessionsPage(BrowserSessions sessions, SignOutEverywhere signOut, AccountAccess access) {
    this.sessions = sessions;
    this.signOut = signOut;
    this.access = access;
  }

  @GetMapping(PAGE)
  String list(HttpServletRequest request, Model model) {
    var owner = access.actor().username();
    model.addAttribute("sessions", sessions.of(owner, request.getRequestedSessionId()));
    return "sessions";
  }

  @GetMapping(END)
  String ask(Model model) {
    return new ConfirmationPage(
            "Sign out everywhere?",
            "All browsers and programs in which you are signed in have to sign in again, this one"
                + " too. API tokens stay.",
            "Sign out everywhere",
            END,
            PAGE)
        .show(model);
  }

  @PostMapping(END)
  String end() {
    signOut.of(access.actor().username());
    return "redirect:/login?bye";
  }

  @GetMapping(END_OF_PERSON)
  String askForPerson(@PathVariable String username, Model model) {
    var owner = access.ownOrAdministered(username);
    return new ConfirmationPage(
            "Sign %s out everywhere?".formatted(owner),
            "All browsers and programs in which this person is signed in have to sign in again."
                + " API tokens stay.",
            "Sign out everywhere",
            END_OF_PERSON.replace("{username}", owner),
            PERSON.replace("{username}", owner))
        .show(model);
  }

  @PostMapping(END_OF_PERSON)
  String endForPerson(@PathVariable String username) {
    var owner = access.ownOrAdministered(username);
    signOut.of(owner);
    return "redirect:" + PERSON.replace("{username}", owner) + "?signedOut";
  }
}
