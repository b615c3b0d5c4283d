package io.docket.users.pages;

import io.docket.users.Team;
import io.docket.users.Teams;
import io.docket.users.User;
import io.docket.users.Users;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a team offers beside what is typed. */
@Component
class TeamView {

  private final Teams teams;
  private final Users users;

  TeamView(Teams teams, Users users) {
    this.teams = teams;
    this.users = users;
  }

  /** The view, after filling in the model. */
  String show(String view, TeamForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("parents", parents(Typed.text(form.key())));
    model.addAttribute("people", users.active());
    return view;
  }

  /** How the members are called; whoever is not found goes by the user name. */
  void nameMembers(Iterable<String> members, Model model) {
    Map<String, String> labels = new LinkedHashMap<>();
    members.forEach(member -> labels.put(member, member));
    users.findAll(labels.keySet()).stream()
        .collect(Collectors.toMap(User::username, User::label))
        .forEach(labels::put);
    model.addAttribute("members", labels);
  }

  private Map<String, String> parents(String key) {
    var parents = new LinkedHashMap<String, String>();
    parents.put("", "None");
    for (Team team : teams.all()) {
      if (!team.key().equals(key)) {
        parents.put(team.key(), team.name());
      }
    }
    return parents;
  }
}
