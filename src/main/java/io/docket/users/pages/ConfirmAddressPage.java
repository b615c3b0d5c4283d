package io.docket.users.pages;

import io.docket.users.AddressConfirmation;
import io.docket.web.FormAgain;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link leads that asks whether a mail address is one's own. Opening it changes nothing
 * yet: programs that look into mails open links, too.
 */
@PageController
@RequestMapping("/confirm-address")
class ConfirmAddressPage {

  private static final String VIEW = "confirm-address";

  private final AddressConfirmation addresses;

  ConfirmAddressPage(AddressConfirmation addresses) {
    this.addresses = addresses;
  }

  @ModelAttribute
  void facts(
      @RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    model.addAttribute("token", token);
    model.addAttribute("answered", false);
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  @PostMapping
  String confirm(
      @RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
    model.addAttribute("answered", true);
    try {
      addresses.confirm(token);
      return VIEW;
    } catch (Refusal refusal) {
      return FormAgain.show(VIEW, refusal, model, response);
    }
  }
}
