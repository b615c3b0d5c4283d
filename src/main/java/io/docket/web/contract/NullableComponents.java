package io.docket.web.contract;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the contract say of each field what the code says of its record component: nullable, or
 * always there.
 */
@Component
class NullableComponents implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var resolved = chain.next().resolve(type, context, chain);
    var record = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    if (resolved != null && record.isRecord()) {
      var defined = definition(resolved, context);
      if (defined != null && defined.getProperties() != null) {
        mark(record, defined);
      }
    }
    return resolved;
  }

  private static @Nullable Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
    return resolved.get$ref() == null
        ? resolved
        : context.getDefinedModels().get(Inside.name(resolved));
  }

  private static void mark(Class<?> record, Schema<?> schema) {
    for (var component : record.getRecordComponents()) {
      var property = schema.getProperties().get(component.getName());
      if (property == null) {
        continue;
      }
      var required = schema.getRequired();
      var mustBeGiven = required != null && required.contains(component.getName());
      if (mayBeNull(component) && !mustBeGiven) {
        property.addType("null");
      } else if (!mustBeGiven) {
        schema.addRequiredItem(component.getName());
      }
    }
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
