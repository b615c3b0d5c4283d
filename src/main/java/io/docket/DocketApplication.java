package io.docket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Docket: task management for bank operations, in which every task is a BPMN process instance. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Docket")
public class DocketApplication {

  /**
   * Starts Docket; see README.md for what a first start brings up, docs/operators.md for commands.
   */
  public static void main(String[] arguments) {
    if (AuditCommand.isMeantBy(arguments)) {
      System.exit(AuditCommand.run(arguments));
    }
    SpringApplication.run(DocketApplication.class, arguments);
  }
}
