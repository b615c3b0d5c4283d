package io.docket.notifications.delivery;

import io.docket.DocketTest;
import io.docket.connectors.ScriptedConnectors;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test against the whole application with scripted servers behind the connectors. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DocketTest
@Import({ScriptedConnectors.class, PlainWords.class})
@interface DeliveryTest {}
