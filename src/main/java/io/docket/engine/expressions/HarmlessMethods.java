package io.docket.engine.expressions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The methods of plain values that an expression may call: they read, cost little whatever they are
 * given (no regular expression, no repetition), and answer plain values again. Each stands with the
 * number of its arguments. They are looked up on the type named here, never on the value's own
 * class.
 */
final class HarmlessMethods {

  private static final Map<Class<?>, Set<String>> METHODS =
      Map.ofEntries(
          Map.entry(Object.class, Set.of("toString/0", "equals/1")),
          Map.entry(
              String.class,
              Set.of(
                  "length/0",
                  "isEmpty/0",
                  "isBlank/0",
                  "trim/0",
                  "strip/0",
                  "toLowerCase/0",
                  "toUpperCase/0",
                  "contains/1",
                  "startsWith/1",
                  "endsWith/1",
                  "equalsIgnoreCase/1",
                  "indexOf/1",
                  "substring/1",
                  "substring/2",
                  "concat/1",
                  "compareTo/1")),
          Map.entry(
              Number.class, Set.of("intValue/0", "longValue/0", "doubleValue/0", "floatValue/0")),
          Map.entry(Boolean.class, Set.of("booleanValue/0")),
          Map.entry(Enum.class, Set.of("name/0", "ordinal/0")),
          Map.entry(Date.class, Set.of("getTime/0", "before/1", "after/1", "compareTo/1")),
          Map.entry(org.joda.time.DateTime.class, ofDateTime()),
          Map.entry(Collection.class, Set.of("size/0", "isEmpty/0", "contains/1")),
          Map.entry(List.class, Set.of("get/1", "indexOf/1")),
          Map.entry(
              Map.class,
              Set.of("get/1", "containsKey/1", "size/0", "isEmpty/0", "keySet/0", "values/0")),
          Map.entry(
              SpinJsonNode.class,
              Set.of(
                  "prop/1",
                  "hasProp/1",
                  "value/0",
                  "stringValue/0",
                  "numberValue/0",
                  "boolValue/0",
                  "elements/0",
                  "fieldNames/0",
                  "isNull/0",
                  "isValue/0",
                  "isObject/0",
                  "isArray/0")));

  private HarmlessMethods() {}

  private static Set<String> ofDateTime() {
    return Set.of(
        "toDate/0",
        "getMillis/0",
        "withTimeAtStartOfDay/0",
        "withHourOfDay/1",
        "withMinuteOfHour/1",
        "withDayOfWeek/1",
        "withDayOfMonth/1",
        "plusYears/1",
        "plusMonths/1",
        "plusWeeks/1",
        "plusDays/1",
        "plusHours/1",
        "plusMinutes/1",
        "plusSeconds/1",
        "minusYears/1",
        "minusMonths/1",
        "minusWeeks/1",
        "minusDays/1",
        "minusHours/1",
        "minusMinutes/1",
        "minusSeconds/1",
        "isAfter/1",
        "isBefore/1",
        "isAfterNow/0",
        "isBeforeNow/0",
        "getDayOfWeek/0",
        "getHourOfDay/0");
  }

  /** The method to call, or empty where the value has no harmless one of this name and arity. */
  static Optional<Method> find(Object value, String name, @Nullable Object... arguments) {
    var signature = name + "/" + arguments.length;
    return METHODS.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value) && entry.getValue().contains(signature))
        .flatMap(entry -> Arrays.stream(entry.getKey().getMethods()))
        .filter(
            method ->
                method.getName().equals(name)
                    && method.getParameterCount() == arguments.length
                    && !method.isBridge())
        .min(Comparator.comparing(method -> takes(method, arguments) ? 0 : 1));
  }

  static @Nullable Object call(
      Method method, Object value, ExpressionFactory coercion, @Nullable Object... arguments) {
    try {
      return method.invoke(value, coerced(method, coercion, arguments));
    } catch (InvocationTargetException exception) {
      throw new ELException(exception.getCause());
    } catch (IllegalAccessException exception) {
      throw new ELException(exception);
    }
  }

  private static boolean takes(Method method, @Nullable Object... arguments) {
    var types = method.getParameterTypes();
    for (int at = 0; at < types.length; at++) {
      if (!types[at].isInstance(arguments[at])) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object[] coerced(
      Method method, ExpressionFactory coercion, @Nullable Object... arguments) {
    var coerced = new @Nullable Object[arguments.length];
    for (int at = 0; at < arguments.length; at++) {
      coerced[at] = coercion.coerceToType(arguments[at], method.getParameterTypes()[at]);
    }
    return coerced;
  }
}
