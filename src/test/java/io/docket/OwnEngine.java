package io.docket;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lets the engine's web applications and its REST API find the engine of this test: they look for
 * it in one place for the whole JVM, where each further application leaves its own.
 */
public class OwnEngine implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    var engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
    ProcessEngines.registerProcessEngine(engine);
  }
}
