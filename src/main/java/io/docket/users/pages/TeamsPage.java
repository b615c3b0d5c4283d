package io.docket.users.pages;

import io.docket.users.TeamAdministration;
import io.docket.users.Teams;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** All teams, and founding one. */
@PageController
class TeamsPage {

  private static final String NEW = "/administration/new-team";
  private static final String VIEW = "new-team";

  private final Teams teams;
  private final TeamAdministration administration;
  private final TeamView view;
  private final Administrators administrators;

  TeamsPage(
      Teams teams,
      TeamAdministration administration,
      TeamView view,
      Administrators administrators) {
    this.teams = teams;
    this.administration = administration;
    this.view = view;
    this.administrators = administrators;
  }

  @GetMapping("/administration/teams")
  String list(Model model) {
    administrators.require();
    model.addAttribute("teams", teams.all());
    return "teams";
  }

  @GetMapping(NEW)
  String show(@ModelAttribute("form") TeamForm form, Model model) {
    administrators.require();
    return view.show(VIEW, form, model);
  }

  @PostMapping(NEW)
  String found(@ModelAttribute("form") TeamForm form, Model model, HttpServletResponse response) {
    try {
      var founded = administration.create(form.team(), form.people());
      return "redirect:/administration/teams/" + founded.key() + "?founded";
    } catch (Refusal refusal) {
      return FormAgain.show(view.show(VIEW, form, model), refusal, model, response);
    }
  }
}
