package io.docket.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as the chain sees it: the hash that it carries, and the one that it should carry. */
record ChainedRow(long number, byte[] previousHash, byte[] hash, byte[] rightHash) {

  static final String COLUMNS =
      """
      number, id, at, kind, actor, subject, cast(details as text) as details, client_address,
      request_id, previous_hash, hash""";

  private static final byte[] ABSENT = {0};
  private static final byte PRESENT = 1;

  static ChainedRow of(ResultSet row, int rowNumber) throws SQLException {
    return new ChainedRow(
        row.getLong("number"), row.getBytes("previous_hash"), row.getBytes("hash"), rightHash(row));
  }

  boolean follows(byte[] hashBefore) {
    return Arrays.equals(previousHash, hashBefore);
  }

  boolean isIntact() {
    return Arrays.equals(hash, rightHash);
  }

  /** The same as the trigger that chains, but computed here: a changed trigger cannot cover up. */
  private static byte[] rightHash(ResultSet row) throws SQLException {
    var digest = sha256();
    add(digest, row.getBytes("previous_hash"));
    add(digest, number(row.getLong("number")));
    add(digest, id(row.getObject("id", UUID.class)));
    add(digest, number(microseconds(row.getObject("at", OffsetDateTime.class))));
    add(digest, text(row.getString("kind")));
    add(digest, text(row.getString("actor")));
    add(digest, text(row.getString("subject")));
    add(digest, text(row.getString("details")));
    add(digest, row.getBytes("client_address"));
    add(digest, text(row.getString("request_id")));
    return digest.digest();
  }

  private static void add(MessageDigest digest, byte @Nullable [] field) {
    if (field == null) {
      digest.update(ABSENT);
      return;
    }
    digest.update(PRESENT);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
    digest.update(field);
  }

  private static byte @Nullable [] text(@Nullable String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static byte[] id(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static long microseconds(OffsetDateTime at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
