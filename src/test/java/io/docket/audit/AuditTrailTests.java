package io.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is written to the audit trail, when, and that it stays. */
@DocketTest
class AuditTrailTests {

  private static final Logger LOG = LoggerFactory.getLogger(AuditTrailTests.class);

  private final AuditTrail trail;
  private final AuditChain chain;
  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;
  private final TransactionTemplate transaction;
  private final String actor = "actor-" + UUID.randomUUID();

  @Autowired
  AuditTrailTests(
      AuditTrail trail,
      AuditChain chain,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.trail = trail;
    this.chain = chain;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.transaction = new TransactionTemplate(transactions);
  }

  @AfterEach
  void endRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void keepsAnEntryWithTheChangeThatItRecords() {
    transaction.executeWithoutResult(
        status -> {
          trail.record(event());
          assertThat(entries()).as("written at the commit only").isZero();
        });

    assertThat(entries()).isOne();
  }

  @Test
  void forgetsAnEntryWithTheChangeThatIsUndone() {
    transaction.executeWithoutResult(
        status -> {
          trail.record(event());
          status.setRollbackOnly();
        });

    assertThat(entries()).isZero();
  }

  @Test
  void keepsARefusalThoughTheRequestIsUndone() {
    transaction.executeWithoutResult(
        status -> {
          trail.recordRefusal(event());
          status.setRollbackOnly();
        });

    assertThat(entries()).isOne();
  }

  @Test
  void recordsAReadInATransactionThatCannotWrite() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);

    reading.executeWithoutResult(status -> trail.record(event()));

    assertThat(entries()).isOne();
  }

  @Test
  void keepsTheAddressUnreadableAndWhatStrangersTypeHarmless() {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr("192.0.2.17");
    request.addHeader("X-Request-Id", "request-1");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

    trail.recordRefusal(
        new AuditEvent(
            AuditKind.SIGN_IN_REFUSED, actor, "a\0b\ud800" + "x".repeat(9_999), Map.of()));

    var row =
        jdbc.sql("select * from audit_entry where actor = ?").param(actor).query().singleRow();
    assertThat(String.valueOf(row.get("subject"))).startsWith("a\uFFFDb\uFFFDxxx").hasSize(200);
    assertThat(row.get("request_id")).isEqualTo("request-1");
    assertThat(new String((byte[]) row.get("client_address"))).doesNotContain("192.0.2");
  }

  @Test
  void chainsEntriesWithoutGapOrForkHoweverManyComeAtOnce() throws Exception {
    var writers = 8;
    var each = 25;
    var calls = new ArrayList<Callable<Object>>();
    for (var writer = 0; writer < writers; writer++) {
      calls.add(
          () -> {
            for (var i = 0; i < each; i++) {
              transaction.executeWithoutResult(status -> trail.record(event()));
            }
            return "done";
          });
    }

    var began = System.nanoTime();
    atOnce(calls);
    var took = Duration.ofNanos(System.nanoTime() - began);

    LOG.info("{} entries by {} writers in {} ms", writers * each, writers, took.toMillis());
    assertThat(entries()).isEqualTo(writers * each);
    assertThat(chain.verify(null).reason()).isNull();
  }

  @Test
  void waitsForNobodysLongTransaction() {
    transaction.executeWithoutResult(
        status -> {
          trail.record(event());

          var other = new TransactionTemplate(transactions);
          other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
          other.executeWithoutResult(sameMoment -> trail.record(event()));

          assertThat(entries()).isOne();
        });

    assertThat(entries()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody' where false",
        "delete from audit_entry where false",
        "truncate audit_entry",
        "alter table audit_entry disable trigger all",
        "create table audit_entry_2 (number bigint)"
      })
  void letsTheApplicationsRoleOnlyReadAndAdd(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .hasRootCauseInstanceOf(java.sql.SQLException.class)
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody' where false",
        "delete from audit_entry where false",
        "truncate audit_entry"
      })
  void refusesEvenTheOwner(String sql) {
    var owner = TestDatabase.owner();

    assertThatThrownBy(() -> owner.sql(sql).update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void chainsWhatTheApplicationsRoleInsertsByItselfAsItLikesNot() {
    jdbc.sql(
            """
            insert into audit_entry (number, id, at, kind, actor, details, previous_hash, hash)
            values (1, gen_random_uuid(), now(), 'SIGNED_IN', ?, '{}',
              decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))""")
        .param(actor)
        .update();

    assertThat(chain.verify(null).reason()).isNull();
  }

  @Test
  void tellsARoleThatCouldRewriteFromOneThatCannot() {
    assertThat(new AppendOnlyCheck(jdbc).holds()).isTrue();
    assertThat(new AppendOnlyCheck(TestDatabase.owner()).holds()).isFalse();
  }

  private AuditEvent event() {
    return new AuditEvent(
        AuditKind.ROLES_CHANGED, actor, "somebody", Map.of("given", "lead", "a", "ß"));
  }

  private int entries() {
    return jdbc.sql("select count(*) from audit_entry where actor = ?")
        .param(actor)
        .query(Integer.class)
        .single();
  }

  private static void atOnce(List<Callable<Object>> calls) throws Exception {
    var pool = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<Object> call : pool.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo("done");
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
