package io.docket.crypto;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored ciphertexts by the keys they are under. The names of tables and columns come from the
 * code alone, so they stand in the statements as they are.
 */
@Repository
class Ciphertexts {

  private static final String UNDER_THESE_KEYS =
      "encode(substring(%2$s from 1 for 5), 'hex') = any(:keys)";

  private final JdbcClient jdbc;

  Ciphertexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether any value of the column is under one of these keys. */
  boolean anyUnder(EncryptedColumn column, Collection<KeyNumber> keys) {
    return jdbc.sql(in(column, "select exists (select 1 from %1$s where " + UNDER_THESE_KEYS + ")"))
        .param("keys", texts(keys))
        .query(Boolean.class)
        .single();
  }

  /**
   * Locks the next values under one of these keys, in the order of their rows, except those that
   * somebody works on right now. Whoever refers to such a row need not wait.
   *
   * @param after the row after which to go on; null to begin
   */
  List<Stored> lock(
      EncryptedColumn column, Collection<KeyNumber> keys, @Nullable String after, int limit) {
    var statement =
        """
        select cast(ctid as text) as position, cast(%3$s as text) as row, %2$s as ciphertext
        from %1$s where """
            + " "
            + UNDER_THESE_KEYS
            + (after == null ? "" : " and %3$s > :after")
            + " order by %3$s limit :limit for no key update skip locked";
    var question = jdbc.sql(in(column, statement)).param("keys", texts(keys)).param("limit", limit);
    var begun = after == null ? question : question.param("after", after, Types.OTHER);
    return begun.query(Stored.class).list();
  }

  /** Writes another ciphertext where that one stands, which must be locked. */
  void replace(EncryptedColumn column, Stored stored, byte[] ciphertext) {
    jdbc.sql(in(column, "update %1$s set %2$s = :ciphertext where ctid = cast(:position as tid)"))
        .param("ciphertext", ciphertext)
        .param("position", stored.position())
        .update();
  }

  private static String in(EncryptedColumn column, String statement) {
    return statement.formatted(column.table(), column.column(), column.keyColumn());
  }

  private static String[] texts(Collection<KeyNumber> keys) {
    return keys.stream().map(KeyNumber::toString).toArray(String[]::new);
  }

  /** One value; its position holds as long as it is locked. */
  record Stored(String position, String row, byte[] ciphertext) {}
}
