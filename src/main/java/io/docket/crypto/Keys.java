package io.docket.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.jwt.JwtMacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of one purpose, oldest first. One of them writes, all of them read: those before it are
 * from earlier rotations, one after it is prepared for the next.
 */
record Keys(KeyPurpose purpose, KeysetHandle keyset) {

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
      JwtMacConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  static Keys generate(KeyPurpose purpose) {
    try {
      return new Keys(purpose, KeysetHandle.generateNew(purpose.parameters()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws GeneralSecurityException if the text is damaged or holds keys for something else
   */
  static Keys parse(KeyPurpose purpose, String json) throws GeneralSecurityException {
    var keys =
        new Keys(
            purpose,
            TinkJsonProtoKeysetFormat.parseKeyset(
                json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    if (!keys.all().allMatch(keys::fits)) {
      throw new GeneralSecurityException("A key is not made for " + purpose);
    }
    return keys;
  }

  String json() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What works with these keys: an {@code Aead}, a {@code PrfSet}, a {@code JwtMac}. */
  <P> P primitive(Class<P> type) {
    try {
      return keyset.getPrimitive(RegistryConfiguration.get(), type);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Where the writing key stands. */
  int writing() {
    return all().filter(at -> keyset.getAt(at).isPrimary()).findFirst().orElseThrow();
  }

  int size() {
    return keyset.size();
  }

  /** What the ciphertexts of each key begin with; for keys that encrypt. */
  List<KeyNumber> numbers() {
    return all()
        .mapToObj(at -> (AeadKey) keyset.getAt(at).getKey())
        .map(key -> KeyNumber.of(key.getOutputPrefix().toByteArray()))
        .toList();
  }

  /** The numbers of the keys from earlier rotations. */
  List<KeyNumber> older() {
    return numbers().subList(0, writing());
  }

  /** The same keys, with that one writing. */
  Keys writingWith(int at) {
    var builder = KeysetHandle.newBuilder(keyset);
    builder.getAt(at).makePrimary();
    return with(builder);
  }

  /** With a new key that reads but does not write yet; unchanged where one is prepared already. */
  Keys prepared() {
    if (!purpose.rotates() || writing() < size() - 1) {
      return this;
    }
    var fresh = KeysetHandle.generateEntryFromParameters(purpose.parameters()).withRandomId();
    return with(KeysetHandle.newBuilder(keyset).addEntry(fresh));
  }

  /** With the prepared key writing, or a new one where none is prepared. */
  Keys rotated() {
    var prepared = prepared();
    return prepared.writingWith(prepared.size() - 1);
  }

  /** Without the keys of earlier rotations. */
  Keys retired() {
    var builder = KeysetHandle.newBuilder(keyset);
    for (var older = writing(); older > 0; older--) {
      builder.deleteAt(0);
    }
    return with(builder);
  }

  private Keys with(KeysetHandle.Builder builder) {
    try {
      return new Keys(purpose, builder.build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean fits(int at) {
    var entry = keyset.getAt(at);
    return entry.getStatus().equals(KeyStatus.ENABLED)
        && entry.getKey().getParameters().equals(purpose.parameters());
  }

  private IntStream all() {
    return IntStream.range(0, keyset.size());
  }
}
