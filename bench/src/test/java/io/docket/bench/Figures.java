package io.docket.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;

/** The figures of one step at one number of clients. */
final class Figures {

  static final String HEADER =
      """
      | step | clients | per second | p50 ms | p95 ms | p99 ms | errors | server CPU ms \
      | database CPU ms | WAL kB | rows inserted |
      |---|---|---|---|---|---|---|---|---|---|---|""";

  private static final double NANOS_PER_MILLI = 1e6;

  private final String step;
  private final int clients;
  private final ConcurrentHistogram nanos = new ConcurrentHistogram(2);
  private final AtomicInteger failed = new AtomicInteger();
  private Counters before;
  private Counters after;
  private long began;
  private long ended;

  Figures(String step, int clients) {
    this.step = step;
    this.clients = clients;
  }

  void begin(Counters counters) {
    before = counters;
    began = System.nanoTime();
  }

  void add(long duration, boolean success) {
    nanos.recordValue(duration);
    if (!success) {
      failed.incrementAndGet();
    }
  }

  void end(Counters counters) {
    ended = System.nanoTime();
    after = counters;
  }

  String row() {
    var count = Math.max(1, nanos.getTotalCount());
    return "| %s | %d | %.0f | %.1f | %.1f | %.1f | %d | %.2f | %.2f | %.1f | %.1f |"
        .formatted(
            step,
            clients,
            nanos.getTotalCount() * 1e9 / (ended - began),
            nanos.getValueAtPercentile(50) / NANOS_PER_MILLI,
            nanos.getValueAtPercentile(95) / NANOS_PER_MILLI,
            nanos.getValueAtPercentile(99) / NANOS_PER_MILLI,
            failed.get(),
            millis(after.serverCpu().minus(before.serverCpu())) / count,
            millis(after.databaseCpu().minus(before.databaseCpu())) / count,
            (after.walBytes() - before.walBytes()) / 1000.0 / count,
            (double) (after.rows() - before.rows()) / count);
  }

  long dueJobs() {
    return after.dueJobs();
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLI;
  }
}
