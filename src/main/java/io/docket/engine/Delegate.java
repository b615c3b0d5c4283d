package io.docket.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Publishes a {@code JavaDelegate}, {@code ExecutionListener} or {@code TaskListener} to diagrams,
 * which name it by its class: {@code RemindAssignee} is {@code #{remindAssignee}}. A diagram may
 * name a delegate as a whole; it cannot call a method of it. Beans without this annotation do not
 * exist for a diagram.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Delegate {}
