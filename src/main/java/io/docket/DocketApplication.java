package io.docket;

import io.docket.crypto.KeyCommand;
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

  /** Starts Docket, or answers a command; see README.md and docs/operators.md. */
  public static void main(String[] arguments) {
    if (AuditCommand.isAskedFor(arguments)) {
      System.exit(AuditCommand.run(arguments));
    }
    if (KeyCommand.isAskedFor(arguments)) {
      System.exit(KeyCommand.run(arguments));
    }
    SpringApplication.run(DocketApplication.class, arguments);
  }
}
