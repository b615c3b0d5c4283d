package io.docket.crypto;

/**
 * Where a ciphertext belongs: it is bound to that place, and anywhere else it does not decrypt.
 *
 * @param row primary key of the row, as text
 */
public record Place(String table, String column, String row) {}
