package io.docket.notifications.web;

import io.docket.notifications.CalendarSubscriptions;
import io.docket.users.PublicAddress;
import io.docket.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The secret address of one's own calendar, which is shown once, in the answer that makes it. */
@PageController
@RequestMapping("/profile/calendar")
class CalendarPage {

  private static final String VIEW = "calendar";

  private final CalendarSubscriptions subscriptions;
  private final PublicAddress publicAddress;

  CalendarPage(CalendarSubscriptions subscriptions, PublicAddress publicAddress) {
    this.subscriptions = subscriptions;
    this.publicAddress = publicAddress;
  }

  @GetMapping
  String show(Model model) {
    subscriptions.find().ifPresent(known -> model.addAttribute("subscription", known));
    return VIEW;
  }

  @PostMapping
  String subscribe(Model model) {
    var path = "/calendar/%s.ics".formatted(subscriptions.subscribe());
    model.addAttribute("address", publicAddress.of(path));
    return show(model);
  }

  @PostMapping("/end")
  String end() {
    subscriptions.end();
    return "redirect:/profile/calendar?ended";
  }
}
