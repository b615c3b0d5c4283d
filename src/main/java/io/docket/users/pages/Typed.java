package io.docket.users.pages;

import io.docket.users.InvalidAccount;
import io.docket.web.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out of the fields of a form. */
final class Typed {

  private Typed() {}

  /** Without what is around it; empty if there was nothing. */
  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Null if there was nothing. */
  static @Nullable String orNull(@Nullable String typed) {
    var text = text(typed);
    return text.isEmpty() ? null : text;
  }

  /** As it was typed: what is around a password belongs to it. */
  static String password(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** Throws {@link InvalidAccount} unless a new password was typed twice alike. */
  static void requireAlike(@Nullable String password, @Nullable String again) {
    if (!password(password).equals(password(again))) {
      throw new InvalidAccount(List.of(new Violation("passwordAgain", "is not the same")));
    }
  }
}
