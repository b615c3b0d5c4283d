package io.docket.tasks.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what goes to the database: statements, a batch as one, and for each transaction the rows
 * that it wrote, by table, as PostgreSQL counts them right before the commit.
 */
class StatementCounter extends JdbcLifecycleEventListenerAdapter implements BeanPostProcessor {

  private static final String WRITTEN =
      """
      select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_xact_user_tables
      where n_tup_ins + n_tup_upd + n_tup_del > 0
      """;

  private final List<String> statements = new ArrayList<>();
  private final List<Map<String, Rows>> transactions = new ArrayList<>();
  private final Map<String, Map<String, Rows>> begun = new ConcurrentHashMap<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(source).listener(this).build()
        : bean;
  }

  synchronized void forget() {
    statements.clear();
    transactions.clear();
  }

  synchronized List<String> statements() {
    return List.copyOf(statements);
  }

  /** Of each transaction that wrote something, in order: which rows of which table. */
  synchronized List<Map<String, Rows>> transactions() {
    return List.copyOf(transactions);
  }

  @Override
  public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    statements.add(queries.get(0).getQuery().strip().replaceAll("\\s+", " "));
  }

  /** A connection may still hold counts of earlier transactions; they are taken off later. */
  @Override
  public void afterSetAutoCommit(MethodExecutionContext context) {
    if (Boolean.FALSE.equals(context.getMethodArgs()[0])) {
      begun.put(id(context), written(context));
    }
  }

  @Override
  public synchronized void beforeCommit(MethodExecutionContext context) {
    var rows = written(context);
    begun
        .getOrDefault(id(context), Map.of())
        .forEach((table, old) -> rows.computeIfPresent(table, (same, now) -> now.less(old)));
    rows.values().removeIf(Rows::isNone);
    if (!rows.isEmpty()) {
      transactions.add(rows);
    }
  }

  private static String id(MethodExecutionContext context) {
    return context.getConnectionInfo().getConnectionId();
  }

  private static Map<String, Rows> written(MethodExecutionContext context) {
    var written = new TreeMap<String, Rows>();
    try (var statement = ((Connection) context.getTarget()).createStatement();
        var row = statement.executeQuery(WRITTEN)) {
      while (row.next()) {
        written.put(row.getString(1), new Rows(row.getInt(2), row.getInt(3), row.getInt(4)));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return written;
  }

  /** How many rows of a table were written. */
  record Rows(int inserted, int updated, int deleted) {

    Rows less(Rows others) {
      return new Rows(
          inserted - others.inserted, updated - others.updated, deleted - others.deleted);
    }

    boolean isNone() {
      return inserted == 0 && updated == 0 && deleted == 0;
    }
  }
}
