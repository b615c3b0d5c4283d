package io.docket.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes JSON at its word: a number is no text, a text is no number, and depth has an end. */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {

  private static final int DEEPEST = 32;

  /** Tells a field that was left out (null) from one that was cleared (empty). */
  @Bean
  Jdk8Module optionals() {
    return new Jdk8Module().configureReadAbsentAsNull(true);
  }

  /** The contract says JSON; YAML, which the documentation library brings along, stays out. */
  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
  }

  @Bean
  Jackson2ObjectMapperBuilderCustomizer strictness() {
    return builder ->
        builder
            .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .featuresToEnable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .postConfigurer(
                mapper -> {
                  var text = mapper.coercionConfigFor(LogicalType.Textual);
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                  mapper
                      .getFactory()
                      .setStreamReadConstraints(
                          StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
                });
  }
}
