package io.docket;

import io.docket.crypto.PersonalData;
import io.docket.crypto.Place;
import io.docket.crypto.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA-256 under a key that everybody knows. */
class StandInPersonalData implements PersonalData {

  private static final byte[] KEY = new byte[32];
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  @Override
  public byte[] encrypt(String text, Place place) {
    var nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(bytes(text));
      var all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String decrypt(byte[] ciphertext, Place place) {
    try {
      var nonce = Arrays.copyOf(ciphertext, NONCE);
      var sealed = Arrays.copyOfRange(ciphertext, NONCE, ciphertext.length);
      var opened = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed);
      return new String(opened, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException wrong) {
      throw new Unreadable(place, wrong);
    }
  }

  @Override
  public byte[] fingerprint(String text, String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return mac.doFinal(bytes(purpose + "\n" + text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Cipher cipher(int mode, byte[] nonce, Place place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(place.toString()));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
