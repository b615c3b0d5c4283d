package io.docket.security.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in PostgreSQL, so that any node serves them and a restart keeps people signed in. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  /** Adds nothing to a session that has ended meanwhile, nor twice at the same moment. */
  private static final String ADD_ATTRIBUTE =
      """
      insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
      select s.primary_id, added.name, added.bytes
      from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea)))
        as added (id, name, bytes)
      join spring_session s on s.primary_id = added.id
      on conflict (session_primary_id, attribute_name)
        do update set attribute_bytes = excluded.attribute_bytes""";

  /**
   * Does not offer the inner repository as a bean: whoever writes past the outer one writes often.
   */
  @Bean
  FindByIndexNameSessionRepository<? extends Session> sessions(StoredSessions stored) {
    return new SparingSessions<>(stored.repository());
  }

  /** Clears away each minute what has ended. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  StoredSessions storedSessions(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, SessionSettings settings) {
    var repository = new JdbcIndexedSessionRepository(jdbc, apart(transactions));
    repository.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
    repository.setSessionIdGenerator(new RandomSessionIds());
    repository.setDefaultMaxInactiveInterval(settings.idleTimeout());
    repository.setConversionService(SessionValues.conversions());
    return new StoredSessions(repository);
  }

  /** A session is stored whatever becomes of the request. */
  private static TransactionTemplate apart(PlatformTransactionManager transactions) {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return apart;
  }

  /** Starts and stops the repository without being one. */
  record StoredSessions(JdbcIndexedSessionRepository repository) {

    void start() {
      repository.afterPropertiesSet();
    }

    void stop() {
      repository.destroy();
    }
  }
}
