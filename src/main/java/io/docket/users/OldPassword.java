package io.docket.users;

import io.docket.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in types their password once more. Wrong ones slow the account down like
 * those of a sign-in, and stand in the audit trail: a session taken over does not help guessing.
 */
public interface OldPassword {

  /** The field in which it is asked for. */
  String FIELD = "password";

  /**
   * Whether it is this person's password.
   *
   * @throws io.docket.web.Refusal with 429 if the account or the caller's address has to wait
   * @throws TooBusy if too many passwords are checked at this moment; then this one was not
   */
  boolean isRight(String username, String password);

  /**
   * Lets nobody go on who does not know it: before what would let somebody in by another way.
   *
   * @param password the field of that name of a request
   * @throws InvalidRequest naming that field, if it is missing or wrong
   * @throws io.docket.web.Refusal as {@link #isRight}
   */
  default void require(String username, @Nullable String password) {
    if (password == null || password.isEmpty()) {
      throw new InvalidRequest(FIELD, "must be your own, typed once more");
    }
    if (!isRight(username, password)) {
      throw new InvalidRequest(FIELD, "is wrong");
    }
  }
}
