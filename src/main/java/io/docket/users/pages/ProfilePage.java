package io.docket.users.pages;

import io.docket.users.AddressConfirmation;
import io.docket.users.CurrentActor;
import io.docket.users.Profiles;
import io.docket.web.EntityVersion;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What people say about themselves; administrators mend it for them. */
@PageController
class ProfilePage {

  private static final String OWN = "/profile";
  private static final String PERSON = "/administration/users/{username}";
  private static final String OF_PERSON = PERSON + "/profile";
  private static final String VIEW = "profile";

  private static final String CHANGED =
      "This profile was changed elsewhere while you had it open. Below is what you have typed; if you"
          + " save it now, it replaces the other change.";

  private final Profiles profiles;
  private final AddressConfirmation addresses;
  private final CurrentActor currentActor;

  ProfilePage(Profiles profiles, AddressConfirmation addresses, CurrentActor currentActor) {
    this.profiles = profiles;
    this.addresses = addresses;
    this.currentActor = currentActor;
  }

  @GetMapping(OWN)
  String show(Model model) {
    model.addAttribute("form", ProfileForm.of(profiles.find(owner())));
    return page(owner(), OWN, model);
  }

  @PostMapping(OWN)
  String save(@ModelAttribute("form") ProfileForm form, Model model, HttpServletResponse response) {
    return save(owner(), form, model, response)
        ? "redirect:" + OWN + "?saved"
        : page(owner(), OWN, model);
  }

  @PostMapping(OWN + "/address-confirmation")
  String sendConfirmation() {
    addresses.sendAgain();
    return "redirect:" + OWN + "?asked";
  }

  @GetMapping(OF_PERSON)
  String showPerson(@PathVariable String username, Model model) {
    model.addAttribute("form", ProfileForm.of(profiles.find(username)));
    return page(username, OF_PERSON, model);
  }

  @PostMapping(OF_PERSON)
  String savePerson(
      @PathVariable String username,
      @ModelAttribute("form") ProfileForm form,
      Model model,
      HttpServletResponse response) {
    return save(username, form, model, response)
        ? "redirect:" + PERSON.replace("{username}", username) + "?saved"
        : page(username, OF_PERSON, model);
  }

  /** Pressed twice, the second time finds it saved. */
  private boolean save(
      String username, ProfileForm form, Model model, HttpServletResponse response) {
    try {
      var change = form.change().confirmedBy(Typed.password(form.password()));
      profiles.change(username, change, EntityVersion.tag(form.version()));
      return true;
    } catch (EntityVersion.PreconditionFailed stale) {
      var now = ProfileForm.of(profiles.find(username));
      if (now.change().equals(form.change())) {
        return true;
      }
      model.addAttribute("form", form.over(now.version()));
      FormAgain.showChanged(VIEW, stale, CHANGED, model, response);
    } catch (Refusal refusal) {
      FormAgain.show(VIEW, refusal, model, response);
    }
    return false;
  }

  private String page(String username, String action, Model model) {
    model.addAttribute("username", username);
    model.addAttribute("own", action.equals(OWN));
    model.addAttribute("unconfirmed", action.equals(OWN) && !isConfirmed(username));
    model.addAttribute("action", action.replace("{username}", username));
    model.addAttribute("told", Told.values());
    model.addAttribute("zones", Choices.zones());
    model.addAttribute("locales", Choices.LOCALES);
    model.addAttribute("digests", Choices.DIGESTS);
    return VIEW;
  }

  private boolean isConfirmed(String username) {
    return profiles.find(username).emailConfirmed();
  }

  private String owner() {
    return currentActor.find().orElseThrow().username();
  }
}
