package io.docket.web.contract;

import io.docket.web.Page;
import io.docket.web.Refusal;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains problem types at the very URIs that name them (RFC 9457, section 3.1.1). */
@RestController
@Tag(name = "Problems", description = "What the field `type` of a refusal leads to")
class ProblemController {

  private final ProblemCatalogue problems;

  ProblemController(ProblemCatalogue problems) {
    this.problems = problems;
  }

  @GetMapping("/problems")
  @Operation(operationId = "listProblems", summary = "List every kind of refusal")
  Page<Problem> list() {
    return new Page<>(problems.all().stream().map(Problem::of).toList(), null);
  }

  @GetMapping("/problems/{problem}")
  @Operation(operationId = "findProblem", summary = "What a kind of refusal means")
  @Refuses("problem-not-found")
  Problem find(@PathVariable String problem) {
    return problems.find(problem).map(Problem::of).orElseThrow(ProblemNotFound::new);
  }

  /**
   * A kind of refusal.
   *
   * @param type the value of a problem detail's field of that name
   * @param title the same in words
   * @param statuses the HTTP statuses it comes with
   * @param meaning what happened, and what to do about it
   */
  record Problem(String type, String title, List<Integer> statuses, String meaning) {

    static Problem of(ProblemType problem) {
      var type = "/problems/" + problem.key();
      return new Problem(type, problem.title(), problem.statuses(), problem.meaning());
    }
  }

  /** There is no such kind of refusal: 404. */
  static final class ProblemNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    ProblemNotFound() {
      super(HttpStatus.NOT_FOUND, "problem-not-found", "There is no such problem type");
    }
  }
}
