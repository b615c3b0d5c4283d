package io.docket.doors;

import static org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every address of the engine's REST APIs, found in the APIs' own classes. */
final class EngineEndpoints {

  private static final int DEEPEST = 6;

  private final Set<Endpoint> found = new LinkedHashSet<>();

  private EngineEndpoints() {}

  /** Paths below the API's root that can be read, with their parameters in braces. */
  static Set<String> readable() {
    return of(DefaultProcessEngineRestServiceImpl.class).stream()
        .filter(endpoint -> endpoint.method().equals("GET"))
        .map(Endpoint::path)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Everything that a resource of JAX-RS offers, below its own path. */
  static Set<Endpoint> of(Class<?> resource) {
    var endpoints = new EngineEndpoints();
    endpoints.walk(resource, path(resource.getAnnotation(Path.class)), 0);
    return endpoints.found;
  }

  private void walk(Class<?> resource, String path, int depth) {
    if (depth < DEEPEST) {
      Arrays.stream(resource.getMethods())
          .filter(method -> !method.isBridge())
          .forEach(method -> visit(method, path, depth));
    }
  }

  private void visit(Method method, String path, int depth) {
    var annotation = findMergedAnnotation(method, Path.class);
    var own = path + path(annotation);
    var verb = findMergedAnnotation(method, HttpMethod.class);
    if (verb != null) {
      found.add(new Endpoint(verb.value(), own));
    } else if (annotation != null) {
      walk(method.getReturnType(), own, depth + 1);
    }
  }

  private static String path(@org.jspecify.annotations.Nullable Path annotation) {
    var path = annotation == null ? "" : annotation.value().replaceAll("^/|/$", "");
    return path.isEmpty() ? "" : "/" + path;
  }
}
