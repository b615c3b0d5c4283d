package io.docket.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/**
 * Shows a form once more when what it sent was refused: the mistakes above it and beside their
 * fields. What was typed is the caller's to show again; a password never is.
 */
public final class FormAgain {

  private FormAgain() {}

  /**
   * Answers with the refusal's status and headers.
   *
   * @param view name of the form's template
   * @return the view
   */
  public static String show(
      String view, Refusal refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.status().value());
    refusal.headers().forEach(response::setHeader);
    model.addAttribute("refused", refusal.violations().isEmpty() ? refusal.getMessage() : null);
    model.addAttribute("faults", refusal.violations());
    model.addAttribute("wrong", messages(refusal.violations()));
    return view;
  }

  /**
   * The same where somebody else has saved meanwhile; the form has to hold the version of now.
   *
   * @param sentence what the person sees in it and can do
   */
  public static String showChanged(
      String view,
      EntityVersion.PreconditionFailed stale,
      String sentence,
      Model model,
      HttpServletResponse response) {
    show(view, stale, model, response);
    model.addAttribute("refused", sentence);
    return view;
  }

  private static Map<String, String> messages(List<Violation> violations) {
    return violations.stream()
        .collect(
            Collectors.toMap(
                Violation::field, Violation::message, (one, other) -> one + "; " + other));
  }
}
