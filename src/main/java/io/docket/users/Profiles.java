package io.docket.users;

import org.jspecify.annotations.Nullable;

/**
 * What people can read and change about people. Every call acts for the person signed in: everybody
 * reads themselves, leads the members of their teams, administrators everybody; to anybody else an
 * account does not exist ({@link UserNotFound}).
 */
public interface Profiles {

  /** Reads a profile; reading somebody else's is recorded in the audit trail. */
  Profile find(String username);

  /**
   * Changes one's own profile, or as an administrator anybody's.
   *
   * @param ifMatch the caller's If-Match header, required
   * @throws InvalidAccount with every field at fault
   * @throws AccountErased if its personal data are gone for good
   * @throws io.docket.web.InvalidRequest if the mail address would change and the caller's own
   *     password is missing or wrong
   * @throws NotForYou if one may read this profile but not change it
   */
  Profile change(String username, ProfileChange change, @Nullable String ifMatch);
}
