package io.docket.crypto;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.jwt.JwtHmacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.security.GeneralSecurityException;

/** What a key is for. The constants' names are written into the key ring's text. */
enum KeyPurpose {
  /** AES-256-GCM, whose ciphertexts begin with the number of their key. */
  PERSONAL_DATA(PredefinedAeadParameters.AES256_GCM, true),

  /** HMAC-SHA-256. Another key would give other fingerprints, and nobody would be found. */
  FINGERPRINTS(PredefinedPrfParameters.HMAC_SHA256_PRF, false),

  /** HS256 (RFC 7518); the token's {@code kid} says which key signed it. */
  ACCESS_TOKENS(hs256(), true);

  private static final int BYTES = 32;

  private final Parameters parameters;
  private final boolean rotates;

  KeyPurpose(Parameters parameters, boolean rotates) {
    this.parameters = parameters;
    this.rotates = rotates;
  }

  Parameters parameters() {
    return parameters;
  }

  boolean rotates() {
    return rotates;
  }

  private static Parameters hs256() {
    try {
      return JwtHmacParameters.builder()
          .setKeySizeBytes(BYTES)
          .setAlgorithm(JwtHmacParameters.Algorithm.HS256)
          .setKidStrategy(JwtHmacParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
          .build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
