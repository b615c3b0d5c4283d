package io.docket.engine.expressions;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What follows a dot or stands in brackets. It decides alone: what it does not know, it refuses, so
 * that no other way leads from a value to its class.
 */
final class ValuesResolver extends ReadOnlyResolver {

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null || property == null) {
      return null;
    }
    context.setPropertyResolved(true);
    if (base instanceof Map<?, ?> map) {
      return map.get(property);
    }
    if (base instanceof List<?> list) {
      return list.get((Integer) coercion(context).coerceToType(property, Integer.class));
    }
    return named(context, base, property.toString());
  }

  private @Nullable Object named(ELContext context, Object base, String property) {
    if (base instanceof EngineFacts facts && facts.has(property)) {
      return facts.get(property);
    }
    if (base instanceof ViewedFacts facts) {
      return facts.read(facts.getter(property).orElseThrow(() -> unreadable(property)));
    }
    if (base instanceof SpinJsonNode node && node.isObject() && node.hasProp(property)) {
      return node.prop(property);
    }
    var getter = HarmlessMethods.find(base, "get" + StringUtils.capitalize(property));
    return HarmlessMethods.call(
        getter.orElseThrow(() -> unreadable(property)), base, coercion(context));
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      @Nullable Object @Nullable [] given) {
    if (base == null || method == null) {
      return null;
    }
    context.setPropertyResolved(true);
    var name = method.toString();
    var arguments = given == null ? new @Nullable Object[0] : given;
    if (base instanceof EngineFacts facts) {
      return facts
          .method(name, arguments.length)
          .orElseThrow(() -> uncallable(name))
          .apply(arguments);
    }
    var harmless = HarmlessMethods.find(base, name, arguments).orElseThrow(() -> uncallable(name));
    return HarmlessMethods.call(harmless, base, coercion(context), arguments);
  }

  private static ExpressionFactory coercion(ELContext context) {
    return (ExpressionFactory) context.getContext(ExpressionFactory.class);
  }

  private static PropertyNotFoundException unreadable(String property) {
    return new PropertyNotFoundException(
        "An expression in a diagram may not read the property " + property + " here.");
  }

  private static MethodNotFoundException uncallable(String method) {
    return new MethodNotFoundException(
        "An expression in a diagram may not call the method " + method + " here.");
  }
}
