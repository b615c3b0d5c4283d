package io.docket.users.pages;

import static java.util.stream.Collectors.toSet;

import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.CurrentActor;
import io.docket.users.Profile;
import io.docket.users.Profiles;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import io.docket.users.User;
import io.docket.users.UserNotFound;
import io.docket.users.Users;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an administrator sees of an account. */
@Component
class UserView {

  private final Profiles profiles;
  private final Users users;
  private final Actors actors;
  private final SecondFactors secondFactors;
  private final CurrentActor currentActor;

  UserView(
      Profiles profiles,
      Users users,
      Actors actors,
      SecondFactors secondFactors,
      CurrentActor currentActor) {
    this.profiles = profiles;
    this.users = users;
    this.actors = actors;
    this.secondFactors = secondFactors;
    this.currentActor = currentActor;
  }

  /** The name of the template, after filling in the model. */
  String show(String username, Model model) {
    var profile = profiles.find(username);
    model.addAttribute("profile", profile);
    model.addAttribute("erased", isErased(profile));
    model.addAttribute("hasSecondFactor", secondFactors.isActive(username));
    model.addAttribute("teams", actors.find(username).map(Actor::memberOf).orElse(Set.of()));
    model.addAttribute("roles", RoleWords.GIVEN);
    model.addAttribute("isYou", currentActor.find().orElseThrow().username().equals(username));
    return "user";
  }

  /** The same name, if somebody has it: only then may it go into addresses. */
  String known(String username) {
    return users.find(username).map(User::username).orElseThrow(() -> new UserNotFound(username));
  }

  /** Whether somebody has exactly these roles, beside that which everybody has. */
  boolean hasRoles(String username, Set<Role> roles) {
    return users.find(username).orElseThrow(() -> new UserNotFound(username)).roles().stream()
        .filter(RoleWords.GIVEN::containsKey)
        .collect(toSet())
        .equals(roles);
  }

  private static boolean isErased(Profile profile) {
    return profile.email() == null;
  }
}
