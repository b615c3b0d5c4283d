package io.docket.welcome;

import io.docket.tasks.Categories;
import io.docket.tasks.NewTask;
import io.docket.tasks.Tasks;
import io.docket.users.Team;
import io.docket.users.Teams;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sample teams, categories and tasks; the routing decision that ships knows them. */
@Component
class SampleData {

  private final Teams teams;
  private final Categories categories;
  private final Tasks tasks;
  private final ActingAs actingAs;
  private final Clock clock;

  SampleData(Teams teams, Categories categories, Tasks tasks, ActingAs actingAs, Clock clock) {
    this.teams = teams;
    this.categories = categories;
    this.tasks = tasks;
    this.actingAs = actingAs;
    this.clock = clock;
  }

  /** A bank that has made its own teams or categories keeps to them. */
  void bringWhereNothingIs() {
    if (teams.all().isEmpty() && categories.all().isEmpty()) {
      bring();
    }
  }

  private void bring() {
    teams.create(new Team("operations", "Operations", "admin", null), Set.of());
    teams.create(new Team("payments", "Payments", "lead", "operations"), Set.of("clerk", "lead"));
    teams.create(
        new Team("client-services", "Client Services", "lead", "operations"),
        Set.of("clerk", "lead"));
    teams.create(new Team("compliance", "Compliance", null, "operations"), Set.of());
    actingAs.run("lead", this::addCategories);
    actingAs.run("clerk", this::addTasks);
  }

  private void addCategories() {
    categories.create("payments", "Payments", "Returned, rejected and unclear payments");
    categories.create("account-opening", "Account opening", "New accounts and their documents");
    categories.create("kyc-review", "KYC review", "Know your customer: periodic and event-driven");
    categories.create("complaints", "Complaints", "What clients complain about");
    categories.create("it-request", "IT request", "Access, devices, software");
  }

  private void addTasks() {
    add("Clear the returned SEPA payment of Northwind Ltd", "payments", "HIGH", null);
    add("Match the nostro account statement of Friday", "payments", "NORMAL", null);
    add("Investigate the duplicate standing order of account 4711", "payments", "URGENT", null);
    add("Order a second screen for the dealing desk", "it-request", "LOW", Duration.ofDays(10));
    add("Collect the missing signature card of Alder & Sons", "account-opening", "NORMAL", null);
  }

  private void add(String title, String category, String priority, @Nullable Duration allowed) {
    var deadline = allowed == null ? null : clock.instant().plus(allowed).toString();
    tasks.create(new NewTask(title, null, category, priority, null, null, deadline, null));
  }
}
