package io.docket.security;

import io.docket.users.CurrentActor;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in, and where they land afterwards. */
@Controller
class SignInPage {

  private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/";

  private final CurrentActor currentActor;

  SignInPage(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @GetMapping("/login")
  String signIn(@RequestParam Map<String, String> parameters, Model model) {
    if (currentActor.find().isPresent()) {
      return TASKLIST;
    }
    model.addAttribute(
        "notice",
        Stream.of("error", "bye", "expired")
            .filter(parameters::containsKey)
            .collect(Collectors.joining()));
    return "sign-in";
  }

  @GetMapping("/")
  String start() {
    return TASKLIST;
  }
}
