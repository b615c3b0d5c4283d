package io.docket.engine.decisions;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts {@link LiteralsFirst} in front of the interpreter of decision tables. */
@Component
final class DecisionPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var interpreter = new ScalaFeelEngineFactory(List.of());
    var decisions = new DefaultDmnEngineConfiguration();
    decisions.setFeelEngineFactory(() -> new LiteralsFirst(interpreter.createInstance()));
    configuration.setDmnEngineConfiguration(decisions);
  }
}
