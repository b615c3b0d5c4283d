package io.docket.users.pages;

import io.docket.users.TeamAdministration;
import io.docket.users.TeamDetails;
import io.docket.users.TeamNotFound;
import io.docket.web.ConfirmationPage;
import io.docket.web.EntityVersion;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One team, and what an administrator does with it. */
@PageController
@RequestMapping("/administration/teams/{key}")
class TeamPage {

  private static final String PAGE = "/administration/teams/";
  private static final String VIEW = "team";

  private static final String CHANGED =
      "This team was changed elsewhere while you had it open. Below is what you have typed, and its"
          + " members of now; if you save it now, it replaces the other change.";

  private final TeamAdministration administration;
  private final TeamView view;
  private final Administrators administrators;

  TeamPage(TeamAdministration administration, TeamView view, Administrators administrators) {
    this.administration = administration;
    this.view = view;
    this.administrators = administrators;
  }

  @GetMapping
  String show(@PathVariable String key, Model model) {
    administrators.require();
    var team = administration.find(key);
    return page(TeamForm.of(team), team, model);
  }

  /** Pressed twice, the second time finds it saved. */
  @PostMapping
  String save(
      @PathVariable String key,
      @ModelAttribute("form") TeamForm form,
      Model model,
      HttpServletResponse response) {
    var team = administration.find(key);
    try {
      if (!form.isLike(team)) {
        administration.change(key, form.change(), EntityVersion.tag(shown(form)));
      }
      return "redirect:" + PAGE + team.key() + "?saved";
    } catch (EntityVersion.PreconditionFailed stale) {
      var now = administration.find(key);
      var again = page(form.over(now.version()), now, model);
      return FormAgain.showChanged(again, stale, CHANGED, model, response);
    } catch (Refusal refusal) {
      return FormAgain.show(page(form, team, model), refusal, model, response);
    }
  }

  @GetMapping("/deletion")
  String ask(@PathVariable String key, Model model) {
    administrators.require();
    return confirmation(administration.find(key)).show(model);
  }

  /** That it is gone already is what was wanted. */
  @PostMapping("/deletion")
  String delete(@PathVariable String key, Model model, HttpServletResponse response) {
    administrators.require();
    try {
      var team = administration.find(key);
      try {
        administration.dissolve(key, EntityVersion.tag(team.version()));
      } catch (TeamNotFound gone) {
        throw gone;
      } catch (Refusal refusal) {
        return FormAgain.show(confirmation(team).show(model), refusal, model, response);
      }
    } catch (TeamNotFound gone) {
      return "redirect:/administration/teams";
    }
    return "redirect:/administration/teams?deleted";
  }

  /** No team has been in a version below the first. */
  private static long shown(TeamForm form) {
    return Objects.requireNonNullElse(form.version(), -1L);
  }

  /** Offers whoever is in the team too, so that nobody leaves it unseen. */
  private String page(TeamForm form, TeamDetails team, Model model) {
    var people = new LinkedHashSet<>(team.members());
    people.addAll(Objects.requireNonNullElse(form.members(), List.of()));
    view.nameMembers(people, model);
    return view.show(VIEW, form, model);
  }

  private static ConfirmationPage confirmation(TeamDetails team) {
    return new ConfirmationPage(
        "Delete the team “%s”?".formatted(team.name()),
        "Its people stay, but are in this team no longer. What it did stays in the history, so"
            + " that no other team can have its key.",
        "Delete the team",
        PAGE + team.key() + "/deletion",
        PAGE + team.key());
  }
}
