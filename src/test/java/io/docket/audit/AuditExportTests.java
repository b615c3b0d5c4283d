package io.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Actors;
import io.docket.users.Role;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An export that is longer than what is in memory at a time. */
@DocketTest
class AuditExportTests {

  private final AuditList list;
  private final AuditTrail trail;
  private final TestPeople people;
  private final Actors actors;
  private final DataSource dataSource;
  private final TransactionTemplate transaction;
  private final String actor = "actor-" + UUID.randomUUID();

  @Autowired
  AuditExportTests(
      AuditList list,
      AuditTrail trail,
      TestPeople people,
      Actors actors,
      DataSource dataSource,
      TransactionTemplate transaction) {
    this.list = list;
    this.trail = trail;
    this.people = people;
    this.actors = actors;
    this.dataSource = dataSource;
    this.transaction = transaction;
  }

  @BeforeEach
  void signIn() {
    var admin = actors.find(people.person(Role.ADMIN)).orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(admin, null, List.of()));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 1001})
  void hasEveryEntryOnceAndHoldsNoConnectionAtTheReadersPace(int entries) {
    transaction.executeWithoutResult(
        status ->
            IntStream.range(0, entries)
                .mapToObj(i -> new AuditEvent(AuditKind.TOKEN_CREATED, actor, "t-" + i, Map.of()))
                .forEach(trail::record));
    var reader = new SlowReader();

    list.export(new AuditQuestion(null, null, null, actor, null), () -> AuditFile.begin(reader));

    assertThat(reader.connections).containsOnly(false);
    assertThat(reader.lines().stream().skip(1).map(line -> line.split(",", -1)[4]))
        .containsExactlyElementsOf(
            IntStream.iterate(entries - 1, i -> i - 1)
                .limit(entries)
                .mapToObj(i -> "t-" + i)
                .toList());
  }

  /** Notes at each write whether a connection of the pool waits for it. */
  private final class SlowReader extends MockHttpServletResponse {

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<Boolean> connections = new java.util.ArrayList<>();

    List<String> lines() {
      return received.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {

        @Override
        public void write(int octet) {
          connections.add(TransactionSynchronizationManager.hasResource(dataSource));
          received.write(octet);
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
