package io.docket.web.contract;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.docket.web.Refuses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes down how an operation can refuse: what its {@link Refuses} names, and what every operation
 * of its kind has in common.
 */
@Component
class RefusedAnswers implements GlobalOperationCustomizer {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final ProblemCatalogue problems;

  RefusedAnswers(ProblemCatalogue problems) {
    this.problems = problems;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var facts = new OperationFacts(operation, method);
    if (isRepeatable(facts)) {
      operation.addParametersItem(new Parameter().name(IDEMPOTENCY_KEY).in("header"));
    }
    examples(facts).forEach(example -> add(facts, example));
    return operation;
  }

  private static Set<String> examples(OperationFacts facts) {
    var examples = new LinkedHashSet<String>();
    var named = facts.method().getMethodAnnotation(Refuses.class);
    if (named != null) {
      examples.addAll(List.of(named.value()));
    }
    if (facts.takesBody()) {
      examples.addAll(List.of("malformed-body", "body-too-large"));
    }
    if (facts.takesId()) {
      examples.add("malformed-id");
    }
    if (isRepeatable(facts)) {
      examples.addAll(List.of("malformed-idempotency-key", "idempotency-key-reused"));
    }
    if (facts.takesBody() && !facts.isPublic()) {
      examples.add("unsupported-media-type");
    }
    if (!facts.isPublic()) {
      examples.add("unauthenticated");
    }
    return examples;
  }

  private static boolean isRepeatable(OperationFacts facts) {
    return facts.isPost() && !facts.isPublic() && !facts.isShownOnce();
  }

  private void add(OperationFacts facts, String example) {
    var problem = problems.ofExample(example);
    var status = status(facts, problem);
    var code = Integer.toString(status);
    var responses = facts.operation().getResponses();
    if (!responses.containsKey(code)) {
      responses.addApiResponse(code, refusal(status));
    }
    var reference = new Example().$ref(problem.nameInContract(example, status));
    Inside.problems(responses, code).addExamples(example, reference);
  }

  private static ApiResponse refusal(int status) {
    var media = new MediaType().schema(new Schema<>().$ref(Refused.NAME));
    return new ApiResponse()
        .description(HttpStatus.valueOf(status).getReasonPhrase())
        .content(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, media));
  }

  /** A lost race is a failed precondition where the caller named one, otherwise a conflict. */
  private static int status(OperationFacts facts, ProblemType problem) {
    var statuses = problem.statuses();
    var failed = HttpStatus.PRECONDITION_FAILED.value();
    return statuses.stream()
        .filter(each -> statuses.size() == 1 || (each == failed) == facts.isConditional())
        .findFirst()
        .orElseThrow();
  }
}
