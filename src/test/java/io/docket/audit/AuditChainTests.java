package io.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a superuser does to the audit trail behind Docket's back, and how it is found. */
class AuditChainTests {

  private static final Logger LOG = LoggerFactory.getLogger(AuditChainTests.class);

  /** More than one portion of the walk. */
  private static final int ENTRIES = 2_500;

  private static final String TAKE_OFF_TRIGGERS = "alter table audit_entry disable trigger user";

  private static TestDatabase.Scratch database;
  private static JdbcClient superuser;
  private static TransactionTemplate attempt;
  private static AuditChain chain;

  @BeforeAll
  static void write() throws IOException {
    database = TestDatabase.scratch("audit_chain");
    superuser = JdbcClient.create(database.connection());
    attempt = new TransactionTemplate(new JdbcTransactionManager(database.connection()));
    chain = new AuditChain(superuser);
    superuser.sql(migration()).update();
    superuser
        .sql(
            """
            insert into audit_entry (id, at, kind, actor, subject, details, client_address)
            select gen_random_uuid(), now() + n * interval '1 second', 'ROLES_CHANGED', 'admin',
              nullif('person-' || n % 5, 'person-0'),
              jsonb_build_object('given', 'lead', 'b', 'ä "quoted" \\', 'aa', n::text),
              decode(md5(n::text), 'hex')
            from generate_series(1, :entries) n""")
        .param("entries", ENTRIES)
        .update();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void findsAnUntouchedTrailIntact() {
    var began = System.nanoTime();

    var verdict = chain.verify(null);

    LOG.info("{} entries verified in {} ms", ENTRIES, (System.nanoTime() - began) / 1_000_000);
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.entries()).isEqualTo(ENTRIES);
    assertThat(verdict.newest()).startsWith(ENTRIES + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit_entry set actor = 'somebody' where number = 1207             | 1207 | changed
          update audit_entry set subject = '' where number = 1205                   | 1205 | changed
          update audit_entry set actor = null, subject = 'admin' where number = 5   | 5    | changed
          update audit_entry set at = at + interval '1 microsecond' where number = 2 | 2   | changed
          update audit_entry set details = details - 'given' where number = 2500    | 2500 | changed
          update audit_entry set client_address = null where number = 1             | 1    | changed
          update audit_entry set hash = sha256(hash) where number = 77              | 77   | changed
          update audit_entry set previous_hash = hash where number = 77             | 77   | follow
          delete from audit_entry where number = 1                                  | 1    | missing
          delete from audit_entry where number between 900 and 1100                 | 900  | missing
          truncate audit_entry                                                      | 1    | missing
          """)
  void namesTheFirstEntryThatIsNotAsItWasWritten(String sql, long number, String reason) {
    var anchor = chain.verify(null).newest();

    var verdict = after(sql, anchor);

    assertThat(verdict.intact()).isFalse();
    assertThat(verdict.brokenAt()).isEqualTo(number);
    assertThat(verdict.reason()).contains(reason);
  }

  @Test
  void findsEntriesThatChangedPlaces() {
    var verdict =
        after(
            """
            update audit_entry set number = -1 where number = 10;
            update audit_entry set number = 10 where number = 11;
            update audit_entry set number = 11 where number = -1""",
            null);

    assertThat(verdict.brokenAt()).isEqualTo(10);
  }

  @Test
  void findsAnEntrySmuggledIn() {
    var verdict =
        after(
            """
            update audit_entry set number = -number where number > 20;
            update audit_entry set number = 1 - number where number < 0;
            insert into audit_entry
            select 21, gen_random_uuid(), at, kind, actor, subject, details, client_address,
              request_id, hash, sha256(hash) from audit_entry where number = 20""",
            null);

    assertThat(verdict.brokenAt()).isEqualTo(21);
    assertThat(verdict.reason()).contains("changed");
  }

  @Test
  void findsAnEntrySmuggledInBeforeTheFirst() {
    var verdict =
        after(
            """
            insert into audit_entry
            select 0, gen_random_uuid(), at, kind, actor, subject, details, client_address,
              request_id, previous_hash, hash from audit_entry where number = 1""",
            null);

    assertThat(verdict.brokenAt()).isEqualTo(1);
  }

  @Test
  void findsAnEntryThatWasRewrittenWithItsHashByTheOneAfter() {
    var verdict =
        after(
            """
            create temp table later as select * from audit_entry where number >= 2000;
            delete from audit_entry where number >= 2000;
            alter table audit_entry enable always trigger audit_entry_chain;
            insert into audit_entry select * from later where number = 2001;
            alter table audit_entry disable trigger user;
            insert into audit_entry select * from later where number > 2000""",
            null);

    assertThat(verdict.brokenAt()).isEqualTo(2001);
    assertThat(verdict.reason()).contains("follow");
  }

  @Test
  void seesOnlyByAnAnchorThatTheEndWasCutOff() {
    var anchor = chain.verify(null).newest();

    assertThat(after("delete from audit_entry where number > 2400", null).intact()).isTrue();
    var verdict = after("delete from audit_entry where number > 2400", anchor);

    assertThat(verdict.brokenAt()).isEqualTo(2401);
    assertThat(verdict.reason()).contains("missing", "anchor 2500");
  }

  @Test
  void seesOnlyByAnAnchorThatAllWasWrittenAnew() {
    var anchor = chain.verify(null).newest();
    var anew =
        """
        create temp table copy as select * from audit_entry;
        truncate audit_entry;
        alter table audit_entry enable always trigger audit_entry_chain;
        insert into audit_entry select * from copy where number <> 100 order by number;
        insert into audit_entry select * from copy where number = 1""";

    assertThat(after(anew, null).intact()).isTrue();
    var verdict = after(anew, anchor);

    assertThat(verdict.brokenAt()).isEqualTo(2500);
    assertThat(verdict.reason()).contains("anew");
  }

  private static AuditVerdict after(String sql, @Nullable String anchor) {
    return Objects.requireNonNull(
        attempt.execute(
            status -> {
              status.setRollbackOnly();
              superuser.sql(TAKE_OFF_TRIGGERS).update();
              for (var statement : sql.split(";")) {
                superuser.sql(statement).update();
              }
              return chain.verify(AuditAnchor.parse(anchor));
            }));
  }

  private static String migration() throws IOException {
    return new ClassPathResource("/db/migration/V50__audit.sql")
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
