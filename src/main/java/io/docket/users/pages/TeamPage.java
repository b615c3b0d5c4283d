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
    return page(TeamForm.of(administration.find(key)), model);
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
    } catch (Refusal refusal) {
      return FormAgain.show(page(form, model), refusal, model, response);
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

  private String page(TeamForm form, Model model) {
    view.nameMembers(Objects.requireNonNullElse(form.members(), List.of()), model);
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
