package io.docket.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What people see in place of a page that they do not get. */
@PageController
public class RefusalPage {

  /** Only ever forwarded to: nobody may ask for it. */
  private static final String PATH = "/refused";

  private static final String STATUS = RefusalPage.class.getName() + ".status";
  private static final String SENTENCE = RefusalPage.class.getName() + ".sentence";

  RefusalPage() {}

  /**
   * Answers with this page, from a filter.
   *
   * @param sentence for whoever asked, so nothing secret
   */
  public static void show(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
      throws IOException, ServletException {
    remember(request, status, sentence);
    request.getRequestDispatcher(PATH).forward(request, response);
  }

  /** The view with which a controller's advice answers. */
  static String view(HttpServletRequest request, HttpStatus status, String sentence) {
    remember(request, status, sentence);
    return "forward:" + PATH;
  }

  @RequestMapping(
      path = PATH,
      method = {RequestMethod.GET, RequestMethod.POST})
  String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
    var status = HttpStatus.valueOf((Integer) request.getAttribute(STATUS));
    response.setStatus(status.value());
    model.addAttribute("heading", heading(status));
    model.addAttribute("sentence", Objects.toString(request.getAttribute(SENTENCE)));
    return "refusal";
  }

  private static void remember(HttpServletRequest request, HttpStatus status, String sentence) {
    request.setAttribute(STATUS, status.value());
    request.setAttribute(SENTENCE, sentence);
  }

  private static String heading(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "This is not here";
      case FORBIDDEN -> "This is not for you";
      default -> status.is5xxServerError() ? "Something went wrong" : "This did not work";
    };
  }
}
