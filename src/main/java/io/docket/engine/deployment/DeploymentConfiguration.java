package io.docket.engine.deployment;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Deploys before the web server answers, and looks for changes from then on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeploymentConfiguration {

  /** All beans exist by then, delegates among them, and the server's port is not open yet. */
  @Bean
  SmartInitializingSingleton deploymentAtStart(
      FileDeployment deployment, RequiredProcesses required) {
    return () -> {
      deployment.deployChanges();
      required.check();
    };
  }

  @Bean
  SchedulingConfigurer deploymentOfChanges(FileDeployment deployment, DeploymentSettings settings) {
    return tasks -> tasks.addFixedDelayTask(deployment::deployChanges, settings.watchInterval());
  }
}
