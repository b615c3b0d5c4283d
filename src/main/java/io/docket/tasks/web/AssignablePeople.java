package io.docket.tasks.web;

import io.docket.tasks.web.TaskForms.Choice;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import io.docket.users.Teams;
import io.docket.users.User;
import io.docket.users.Users;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom the person filling in a form may give a task. */
@Component
class AssignablePeople {

  private final Teams teams;
  private final Users users;
  private final CurrentActor actor;

  AssignablePeople(Teams teams, Users users, CurrentActor actor) {
    this.teams = teams;
    this.users = users;
    this.actor = actor;
  }

  List<Choice> teams() {
    return teams.all().stream().map(team -> new Choice(team.name(), team.key())).toList();
  }

  /** Oneself; for leads the members of their teams too, for admins everybody. */
  List<Choice> people() {
    return actor.find().stream()
        .flatMap(this::within)
        .distinct()
        .sorted(Comparator.comparing(User::label))
        .map(user -> new Choice(user.label(), user.username()))
        .toList();
  }

  private Stream<User> within(Actor person) {
    if (person.has(Role.ADMIN)) {
      return users.active().stream();
    }
    var led = person.has(Role.LEAD) ? person.leads().stream() : Stream.<String>empty();
    return Stream.concat(
        users.find(person.username()).stream(),
        led.flatMap(team -> users.activeMembersOf(team).stream()));
  }
}
