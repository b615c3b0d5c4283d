package io.docket;

import io.docket.audit.AuditAnchor;
import io.docket.audit.AuditChain;
import io.docket.audit.AuditVerdict;
import io.docket.web.InvalidRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@code java -jar docket.jar audit verify [number:hash]} checks the chain of the audit trail: with
 * the database, but without web server, engine and migrations. Settings come from the environment,
 * or as {@code --name=value}.
 */
final class AuditCommand {

  private static final int INTACT = 0;
  private static final int BROKEN = 1;
  private static final int MISUSED = 2;

  private AuditCommand() {}

  static boolean isAskedFor(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("audit");
  }

  /** Exit code of the process: 0 if the trail is intact, 1 if not, 2 if the command is wrong. */
  static int run(String... arguments) {
    var settings = Arrays.stream(arguments).filter(AuditCommand::isSetting).toArray(String[]::new);
    var words = Arrays.stream(arguments).filter(word -> !isSetting(word)).toList();
    if (words.size() < 2 || words.size() > 3 || !words.get(1).equals("verify")) {
      return misused("Unknown command");
    }
    try {
      var verdict = verify(words.size() == 3 ? AuditAnchor.parse(words.get(2)) : null, settings);
      System.out.println(verdict.inWords());
      return verdict.intact() ? INTACT : BROKEN;
    } catch (InvalidRequest wrong) {
      return misused(wrong.getMessage());
    }
  }

  private static AuditVerdict verify(@Nullable AuditAnchor anchor, String... settings) {
    try (var application =
        new SpringApplicationBuilder(Database.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(settings)) {
      return application.getBean(AuditChain.class).verify(anchor);
    }
  }

  private static boolean isSetting(String word) {
    return word.startsWith("--");
  }

  private static int misused(String reason) {
    System.err.printf("%s. Usage: audit verify [number:hash]; see docs/operators.md%n", reason);
    return MISUSED;
  }

  /** No stereotype, lest Docket itself takes it for one of its configurations. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
  })
  @ComponentScan("io.docket.database")
  @Import(AuditChain.class)
  static class Database {}
}
