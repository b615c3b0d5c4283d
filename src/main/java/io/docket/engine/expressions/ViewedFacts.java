package io.docket.engine.expressions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * An object that a published view gave out. Its public record components and getters are readable;
 * what they return is a plain value or becomes viewed facts itself.
 */
final class ViewedFacts {

  private final Object source;

  private ViewedFacts(Object source) {
    this.source = source;
  }

  /** The value as expressions may have it. */
  static @Nullable Object view(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return view(optional.orElse(null));
    }
    if (value instanceof Instant instant) {
      return Date.from(instant);
    }
    if (value instanceof Duration || value instanceof Period) {
      return value.toString();
    }
    return value == null || isPlain(value) ? value : new ViewedFacts(value);
  }

  Optional<Method> getter(String property) {
    return readable()
        .filter(method -> property.equals(nameOf(method)))
        .filter(method -> method.trySetAccessible())
        .findFirst();
  }

  @Nullable Object read(Method getter) {
    try {
      return view(getter.invoke(source));
    } catch (InvocationTargetException exception) {
      throw new ELException(exception.getCause());
    } catch (IllegalAccessException exception) {
      throw new ELException(exception);
    }
  }

  private Stream<Method> readable() {
    return source.getClass().isRecord()
        ? Arrays.stream(source.getClass().getRecordComponents()).map(RecordComponent::getAccessor)
        : Arrays.stream(source.getClass().getMethods()).filter(ViewedFacts::isGetter);
  }

  private @Nullable String nameOf(Method method) {
    return source.getClass().isRecord()
        ? method.getName()
        : PropertyNames.ofGetter(method.getName());
  }

  private static boolean isGetter(Method method) {
    return method.getParameterCount() == 0
        && method.getDeclaringClass() != Object.class
        && !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class;
  }

  private static boolean isPlain(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof Date
        || value instanceof Collection<?>
        || value instanceof Map<?, ?>;
  }
}
