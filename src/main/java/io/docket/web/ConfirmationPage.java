package io.docket.web;

import org.springframework.ui.Model;

/**
 * Asks people whether they mean it, before something that cannot be undone by going back.
 *
 * @param question with a question mark
 * @param consequences what happens then
 * @param button what it does, for the button that says yes
 * @param action path to which that button posts
 * @param back path of the page for whoever would rather not
 */
public record ConfirmationPage(
    String question, String consequences, String button, String action, String back) {

  /** The name of the template, after filling in the model. */
  public String show(Model model) {
    model.addAttribute("confirmation", this);
    return "confirmation";
  }
}
