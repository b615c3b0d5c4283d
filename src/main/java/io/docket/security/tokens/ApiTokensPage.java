package io.docket.security.tokens;

import io.docket.security.AccountAccess;
import io.docket.web.ConfirmationPage;
import io.docket.web.FormAgain;
import io.docket.web.InvalidRequest;
import io.docket.web.PageController;
import io.docket.web.Refusal;
import io.docket.web.Violation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The API tokens of whoever looks. */
@PageController
class ApiTokensPage {

  private static final String PAGE = "/profile/tokens";
  private static final String REVOCATION = PAGE + "/{token}/revocation";
  private static final String VIEW = "tokens";

  private final ApiTokenDesk desk;
  private final AccountAccess access;
  private final ApiTokenSettings settings;
  private final Validator validator;

  ApiTokensPage(
      ApiTokenDesk desk, AccountAccess access, ApiTokenSettings settings, Validator validator) {
    this.desk = desk;
    this.access = access;
    this.settings = settings;
    this.validator = validator;
  }

  @GetMapping(PAGE)
  String list(@ModelAttribute("form") TokenForm form, Model model) {
    return page(model);
  }

  /** Shows the value in the answer itself: it is kept nowhere, so nothing can be redirected to. */
  @PostMapping(PAGE)
  String create(@ModelAttribute("form") TokenForm form, Model model, HttpServletResponse response) {
    try {
      model.addAttribute("created", desk.create(owner(), checked(form.request())));
      model.addAttribute("form", new TokenForm(null, null, null, null));
    } catch (Refusal refusal) {
      FormAgain.show(VIEW, refusal, model, response);
    }
    return page(model);
  }

  @GetMapping(REVOCATION)
  String ask(@PathVariable UUID token, Model model) {
    return new ConfirmationPage(
            "Take back “%s”?".formatted(desk.find(owner(), token).name()),
            "Whatever uses this API token is refused from then on.",
            "Take it back",
            REVOCATION.replace("{token}", token.toString()),
            PAGE)
        .show(model);
  }

  /** That it is gone already is what was wanted. */
  @PostMapping(REVOCATION)
  String revoke(@PathVariable UUID token) {
    try {
      desk.revoke(owner(), token);
    } catch (TokenNotFound gone) {
      return "redirect:" + PAGE;
    }
    return "redirect:" + PAGE + "?revoked";
  }

  private String page(Model model) {
    model.addAttribute("tokens", desk.list(owner()));
    model.addAttribute("scopes", Scope.keys());
    model.addAttribute("lifetime", settings.lifetime().toDays());
    model.addAttribute("longestLifetime", settings.longestLifetime().toDays());
    return VIEW;
  }

  private NewToken checked(NewToken request) {
    var faults =
        validator.validate(request).stream()
            .map(fault -> new Violation(fault.getPropertyPath().toString(), fault.getMessage()))
            .toList();
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
    return request;
  }

  private String owner() {
    return access.actor().username();
  }
}
