package io.docket.users;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do with accounts. Every call acts for the person signed in and throws {@link
 * NotForYou} unless that is an administrator, and {@link UserNotFound} if nobody has that name.
 */
public interface AccountAdministration {

  /**
   * Lets somebody in who has registered, or whose account was closed; nothing that was signed in
   * with it before comes alive. Tells so by {@link AccountReactivated}.
   *
   * @throws AccountErased if its personal data are gone
   */
  Profile activate(String username);

  /**
   * Closes an account; see {@link Accounts#deactivate}.
   *
   * @throws LastAdministrator if nobody would be left to administer
   */
  Profile deactivate(String username);

  /**
   * Gives and takes roles.
   *
   * @param roles all that the person shall have from now on; {@link Role#USER} is added
   * @param ifMatch the caller's If-Match header, required: a role that somebody else has taken
   *     meanwhile is not given back unseen
   * @throws LastAdministrator if nobody would be left to administer
   * @throws NotForYou if it is one's own role of an administrator
   */
  Profile changeRoles(String username, Set<Role> roles, @Nullable String ifMatch);

  /**
   * Erases names, mail address, phone number, second factor and preferences of a closed account.
   * The user name stays in tasks and in the audit trail, as a pseudonym.
   *
   * @throws AccountOpen if the account is not closed
   */
  void erase(String username);
}
