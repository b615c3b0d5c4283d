package io.docket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What {@code bench/run} passes on, as system properties. */
record Settings(
    String address,
    Path data,
    long server,
    String password,
    int tasks,
    Duration warmUp,
    Duration window,
    List<Integer> clients,
    int highestP95,
    double mostFailed) {

  /** Nobody waits longer than this for the tasks that are there before the measuring begins. */
  static final Duration LONGEST_SEEDING = Duration.ofHours(2);

  static Settings read() {
    return new Settings(
        text("address"),
        Path.of(text("data")),
        Long.parseLong(text("server")),
        text("password"),
        Integer.parseInt(text("tasks")),
        Duration.ofSeconds(Long.parseLong(text("warmUp"))),
        Duration.ofSeconds(Long.parseLong(text("window"))),
        Arrays.stream(text("clients").split(",")).map(Integer::valueOf).toList(),
        Integer.getInteger("bench.highestP95", 0),
        Double.parseDouble(System.getProperty("bench.mostFailed", "-1")));
  }

  private static String text(String name) {
    var value = System.getProperty("bench." + name);
    if (value == null) {
      throw new IllegalStateException("Start the load test with bench/run: bench." + name);
    }
    return value;
  }
}
