package io.docket.doors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every address of the engine's REST API that can be read, found in the API's own classes. */
final class EngineEndpoints {

  private static final int DEEPEST = 6;

  private final Set<String> found = new LinkedHashSet<>();

  private EngineEndpoints() {}

  /** Paths below the API's root, with their parameters in braces. */
  static Set<String> readable() {
    var endpoints = new EngineEndpoints();
    endpoints.walk(DefaultProcessEngineRestServiceImpl.class, "", 0);
    return endpoints.found;
  }

  private void walk(Class<?> resource, String path, int depth) {
    if (depth < DEEPEST) {
      Arrays.stream(resource.getMethods()).forEach(method -> visit(method, path, depth));
    }
  }

  private void visit(Method method, String path, int depth) {
    var annotation = method.getAnnotation(Path.class);
    var own = annotation == null ? path : path + "/" + annotation.value().replaceFirst("^/", "");
    if (method.isAnnotationPresent(GET.class)) {
      found.add(own);
    } else if (annotation != null && method.getReturnType().getName().contains(".rest.")) {
      walk(method.getReturnType(), own, depth + 1);
    }
  }
}
