package io.docket.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The problems that an operation can answer with; they go into the OpenAPI contract. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

  /**
   * Keys of problem types, the last segment of their URIs; or the name of a closer example of one,
   * as {@code contract/problems.json} has it.
   */
  String[] value();
}
