package io.docket.tasks.process;

import io.docket.engine.RequiredProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks module needs of the engine before anybody may come in. */
@Configuration(proxyBeanMethods = false)
class TaskProcessConfiguration {

  @Bean
  RequiredProcess taskLifecycle() {
    return new RequiredProcess(TaskLifecycleProcess.KEY);
  }
}
