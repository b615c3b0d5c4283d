package io.docket.engine.commands;

import io.docket.engine.RefusalTranslation;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the interceptors in front of every command, outside its transaction. */
@Component
final class CommandPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<RefusalTranslation> translations;

  CommandPlugin(ObjectProvider<RefusalTranslation> translations) {
    this.translations = translations;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    // Two chains: an interceptor knows its successor, so none can stand in both.
    configuration.setCustomPreCommandInterceptorsTxRequired(interceptors(configuration));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(interceptors(configuration));
  }

  private List<CommandInterceptor> interceptors(ProcessEngineConfigurationImpl configuration) {
    Supplier<List<RefusalTranslation>> all = () -> translations.orderedStream().toList();
    return List.of(
        new RefusalInterceptor(all), new AdHocQueryGuard(configuration), new MissingTaskGuard());
  }
}
