package io.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command that checks the audit trail. */
@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandTests {

  private final AuditTrail trail;

  @Autowired
  AuditCommandTests(AuditTrail trail) {
    this.trail = trail;
  }

  @Test
  void saysThatTheTrailIsIntactAndWhatToKeepElsewhere(CapturedOutput output) {
    trail.record(AuditEvent.of(AuditKind.SIGNED_IN, "somebody", null));

    assertThat(run("audit", "verify")).isZero();
    assertThat(output).containsPattern("is intact: \\d+ entries. Newest: \\d+:[0-9a-f]{64}");
  }

  @Test
  void endsWithOneWhereTheTrailIsBroken(CapturedOutput output) {
    trail.record(AuditEvent.of(AuditKind.SIGNED_IN, "somebody", null));

    assertThat(run("audit", "verify", "1:" + "0".repeat(64))).isOne();
    assertThat(output).contains("broken at entry 1: its hash is not that of the anchor");
  }

  @Test
  void saysHowItIsUsed(CapturedOutput output) {
    assertThat(run("audit")).isEqualTo(2);
    assertThat(run("audit", "verify", "yesterday")).isEqualTo(2);
    assertThat(output).contains("Usage: audit verify");
  }

  private static int run(String... words) {
    var settings = Stream.of(TestDatabase.settings()).map(setting -> "--" + setting);
    return AuditCommand.run(Stream.concat(Stream.of(words), settings).toArray(String[]::new));
  }
}
