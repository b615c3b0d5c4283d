package io.docket.engine.expressions;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.docket.engine.Delegate;
import io.docket.engine.PublishedView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The delegates and views that are published to diagrams. Beans are looked up when an expression
 * names them: they live in modules above this one, and some of them need the engine themselves.
 */
@Component
public final class PublishedCatalogue {

  private final ListableBeanFactory beans;
  private final SingletonSupplier<Set<String>> delegates;
  private final SingletonSupplier<Map<String, PublishedView>> views;

  PublishedCatalogue(ListableBeanFactory beans) {
    this.beans = beans;
    this.delegates = SingletonSupplier.of(this::namesOfDelegates);
    this.views = SingletonSupplier.of(this::viewsByName);
  }

  /** Whether a diagram may name this delegate. */
  public boolean hasDelegate(String name) {
    return delegates.obtain().contains(name);
  }

  Optional<Object> delegate(String name) {
    return hasDelegate(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
  }

  Optional<PublishedView> view(String name) {
    return Optional.ofNullable(views.obtain().get(name));
  }

  private Set<String> namesOfDelegates() {
    return Arrays.stream(beans.getBeanNamesForAnnotation(Delegate.class))
        .filter(this::isCalledByTheEngine)
        .collect(toUnmodifiableSet());
  }

  private boolean isCalledByTheEngine(String name) {
    return beans.isTypeMatch(name, JavaDelegate.class)
        || beans.isTypeMatch(name, ExecutionListener.class)
        || beans.isTypeMatch(name, TaskListener.class);
  }

  private Map<String, PublishedView> viewsByName() {
    return beans.getBeansOfType(PublishedView.class).values().stream()
        .collect(toUnmodifiableMap(PublishedView::name, Function.identity()));
  }
}
