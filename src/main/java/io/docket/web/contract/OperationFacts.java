package io.docket.web.contract;

import io.docket.web.RestPaths;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What decides how an operation can be refused. */
record OperationFacts(Operation operation, HandlerMethod method) {

  boolean isPost() {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
    return mapping != null && List.of(mapping.method()).contains(RequestMethod.POST);
  }

  /** Whether the answer is never kept to be repeated. */
  boolean isShownOnce() {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
    return mapping != null && Stream.of(mapping.path()).anyMatch(RestPaths::showOnce);
  }

  /** Whether strangers may call it: its annotation takes back the contract's general rule. */
  boolean isPublic() {
    return operation.getSecurity() != null && operation.getSecurity().isEmpty();
  }

  boolean takesBody() {
    return operation.getRequestBody() != null;
  }

  boolean takesId() {
    return parameters()
        .anyMatch(each -> each.getSchema() != null && "uuid".equals(each.getSchema().getFormat()));
  }

  boolean isConditional() {
    return parameters().anyMatch(each -> HttpHeaders.IF_MATCH.equals(each.getName()));
  }

  private Stream<Parameter> parameters() {
    var parameters = operation.getParameters();
    return parameters == null ? Stream.empty() : parameters.stream();
  }
}
