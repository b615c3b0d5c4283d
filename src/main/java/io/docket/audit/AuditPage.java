package io.docket.audit;

import io.docket.web.InvalidRequest;
import io.docket.web.Page;
import io.docket.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail as a page, for leads and administrators. */
@PageController
class AuditPage {

  private static final String PATH = "/administration/audit";

  private final AuditList list;

  AuditPage(AuditList list) {
    this.list = list;
  }

  @GetMapping(PATH)
  String show(
      @ModelAttribute("search") AuditSearch search,
      @RequestParam(required = false) @Nullable String cursor,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("kinds", AuditKind.values());
    try {
      var page = list.page(search.question(), Page.DEFAULT_LIMIT, cursor);
      model.addAttribute("lines", page.items().stream().map(AuditLine::of).toList());
      model.addAttribute("export", search.address("/audit/export", null));
      model.addAttribute("next", page.next() == null ? null : search.address(PATH, page.next()));
    } catch (InvalidRequest invalid) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("lines", List.of());
      model.addAttribute("faults", invalid.violations());
    }
    return "audit";
  }
}
