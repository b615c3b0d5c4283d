package io.docket.users.pages;

import io.docket.users.AccountState;
import io.docket.users.PeopleSearch;
import io.docket.users.Team;
import io.docket.users.Teams;
import io.docket.users.User;
import io.docket.users.Users;
import io.docket.web.PageController;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Everybody with an account, for administrators. */
@PageController
class UsersPage {

  private static final int ON_ONE_PAGE = 50;

  private static final Map<String, String> STATES = states();

  private final Users users;
  private final Teams teams;
  private final Administrators administrators;

  UsersPage(Users users, Teams teams, Administrators administrators) {
    this.users = users;
    this.teams = teams;
    this.administrators = administrators;
  }

  @GetMapping("/administration/users")
  String list(@ModelAttribute("search") UserSearch search, Model model) {
    administrators.require();
    var found = users.search(search.question(ON_ONE_PAGE + 1));
    model.addAttribute("people", found.stream().limit(ON_ONE_PAGE).map(Row::of).toList());
    model.addAttribute(
        "next",
        found.size() > ON_ONE_PAGE ? search.next(found.get(ON_ONE_PAGE - 1).username()) : null);
    model.addAttribute("teams", teamNames());
    model.addAttribute("states", STATES);
    model.addAttribute("waiting", isAnybodyWaiting());
    return "users";
  }

  private boolean isAnybodyWaiting() {
    return !users.search(new PeopleSearch(null, null, AccountState.PENDING, null, 1)).isEmpty();
  }

  private Map<String, String> teamNames() {
    var names = new LinkedHashMap<String, String>();
    names.put("", "Any");
    for (Team team : teams.all()) {
      names.put(team.key(), team.name());
    }
    return names;
  }

  private static Map<String, String> states() {
    var states = new LinkedHashMap<String, String>();
    states.put(AccountState.ACTIVE.name(), "Can sign in");
    states.put(AccountState.PENDING.name(), "Wait for approval");
    states.put(AccountState.CLOSED.name(), "Closed");
    return states;
  }

  /** Somebody in the list. */
  record Row(String username, String name, List<String> roles) {

    static Row of(User user) {
      var roles =
          user.roles().stream().sorted().map(role -> role.key()).filter(key -> !key.equals("user"));
      var name = "%s %s".formatted(user.firstName(), user.lastName()).strip();
      return new Row(user.username(), name, roles.toList());
    }
  }
}
