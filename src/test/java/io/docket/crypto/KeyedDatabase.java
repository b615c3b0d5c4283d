package io.docket.crypto;

import io.docket.TestDatabase;
import io.docket.TestDatabase.Scratch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with one encrypted column, which nodes with any keys come to. */
final class KeyedDatabase implements AutoCloseable {

  static final EncryptedColumn LETTER = new EncryptedColumn("letter", "text", "number");

  private final Scratch scratch;
  private final DataSource source;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  KeyedDatabase(String name) {
    scratch = TestDatabase.scratch(name);
    source = new DriverManagerDataSource(scratch.connection().getUrl(), "postgres", "postgres");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V13__key_canary.sql"))
        .execute(source);
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    jdbc.sql("create table letter (number int primary key, text bytea)").update();
  }

  void write(KeyRing ring, int number, String text) {
    jdbc.sql("insert into letter values (:number, :text)")
        .param("number", number)
        .param("text", new TinkPersonalData(ring).encrypt(text, LETTER.in("" + number)))
        .update();
  }

  byte[] ciphertext(int number) {
    return jdbc.sql("select text from letter where number = :number")
        .param("number", number)
        .query(byte[].class)
        .single();
  }

  String read(KeyRing ring, int number) {
    return new TinkPersonalData(ring).decrypt(ciphertext(number), LETTER.in("" + number));
  }

  /** The check that a node with these keys makes at its start. */
  void start(KeyRing ring) {
    new KeyRingCheck(ring, new Canaries(jdbc), new Ciphertexts(jdbc), columns(), source).run();
  }

  /** One round of the background work of a node with these keys. */
  void reencrypt(KeyRing ring) {
    new Reencryption(
            ring, new TinkPersonalData(ring), new Ciphertexts(jdbc), columns(), transaction)
        .run();
  }

  JdbcClient sql() {
    return jdbc;
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  @Override
  public void close() {
    scratch.close();
  }

  private static ObjectProvider<EncryptedColumn> columns() {
    return new ObjectProvider<>() {
      @Override
      public EncryptedColumn getObject() {
        return LETTER;
      }

      @Override
      public Stream<EncryptedColumn> stream() {
        return Stream.of(LETTER);
      }
    };
  }
}
