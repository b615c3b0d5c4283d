package io.docket.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of the engine module alone, as the application configures it, on a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = EngineTestApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      // The engine's REST API finds its engine by this name: the application's own is "default".
      "camunda.bpm.process-engine-name=engine-module"
    })
public @interface EngineTest {}
