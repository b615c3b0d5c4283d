package io.docket.crypto;

import java.io.File;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/**
 * Makes and changes key rings on the command line, without starting the application: {@code keys
 * new}, {@code keys prepare}, {@code keys rotate}, {@code keys retire}. Reads the ring from the
 * environment and prints the new one; changes nothing itself.
 */
public final class KeyCommand {

  static final String VARIABLE = "DOCKET_ENCRYPTION_KEYS";

  private static final String NAME = "keys";
  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int MISUNDERSTOOD = 2;

  private final Map<String, String> environment;
  private final PrintStream output;
  private final PrintStream complaints;

  KeyCommand(Map<String, String> environment, PrintStream output, PrintStream complaints) {
    this.environment = environment;
    this.output = output;
    this.complaints = complaints;
  }

  /** Whether these arguments of the application are meant for this command. */
  public static boolean isAskedFor(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(NAME);
  }

  /**
   * Runs it on the process's environment and standard streams.
   *
   * @return the exit code: 0 done, 1 the ring in the environment is of no use, 2 usage
   */
  public static int run(String... arguments) {
    return new KeyCommand(System.getenv(), System.out, System.err).answer(List.of(arguments));
  }

  int answer(List<String> arguments) {
    var wanted = arguments.size() == 2 ? arguments.get(1) : "";
    try {
      var ring = change(wanted);
      if (ring == null) {
        complaints.println("Usage: keys new | prepare | rotate | retire; see docs/operators.md");
        return MISUNDERSTOOD;
      }
      output.println(ring.text());
      return DONE;
    } catch (KeysUnusable unusable) {
      complaints.println(unusable.description());
      complaints.println(unusable.action());
      return REFUSED;
    }
  }

  /** How to call it where this process was started from. */
  static String line(String change) {
    var source = new ApplicationHome(KeyCommand.class).getSource();
    return source != null && source.isFile()
        ? "java -jar %s %s %s".formatted(quoted(source), NAME, change)
        : "mvn -q spring-boot:run -Dspring-boot.run.arguments='%s %s'".formatted(NAME, change);
  }

  private @Nullable KeyRing change(String wanted) {
    return switch (wanted) {
      case "new" -> KeyRing.generate();
      case "prepare" -> present().prepared();
      case "rotate" -> present().rotated();
      case "retire" -> present().retired();
      default -> null;
    };
  }

  private KeyRing present() {
    var text = environment.getOrDefault(VARIABLE, "");
    if (text.isBlank()) {
      throw KeysUnusable.missing();
    }
    return KeyRing.parse(text);
  }

  private static String quoted(File file) {
    return file.getPath().contains(" ") ? "'" + file + "'" : file.getPath();
  }
}
