package io.docket.crypto;

/**
 * A column of type {@code bytea} that holds what {@link PersonalData} has encrypted. A module
 * declares one bean for each of its columns, so that a rotation of keys finds them all.
 *
 * @param keyColumn the table's primary key, or an expression in SQL that is unique and orders the
 *     rows; its text is the row of each {@link Place}
 */
public record EncryptedColumn(String table, String column, String keyColumn) {

  /** The place of this column's value in that row. */
  public Place in(String row) {
    return new Place(table, column, row);
  }
}
