package io.docket.engine.expressions;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Evaluates the expressions of diagrams, decisions and filters with a closed view of the world: the
 * published catalogue, the variables, a few facts of the engine, and a few functions. There is no
 * way from any of these to a class, a bean or a service.
 */
final class GuardedExpressionManager extends JuelExpressionManager {

  private static final Set<String> CONTEXT_FUNCTIONS =
      Set.of("currentUser", "currentUserGroups", "now", "dateTime");

  private final PublishedCatalogue published;

  GuardedExpressionManager(PublishedCatalogue published) {
    this.published = published;
    for (var name : JsonFunctions.NAMES) {
      functions.put(name, ReflectUtil.getMethod(JsonFunctions.class, "json", String.class));
    }
  }

  /** Takes the engine's context functions; others, such as Spin's for XML, are left out. */
  @Override
  public void addFunction(String name, Method function) {
    if (CONTEXT_FUNCTIONS.contains(name)) {
      super.addFunction(name, function);
    }
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new NamesResolver(published));
    resolver.add(new ValuesResolver());
    return resolver;
  }
}
