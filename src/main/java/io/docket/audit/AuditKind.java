package io.docket.audit;

/** What can happen. Names are stored, so they stay as they are. */
public enum AuditKind {
  /** Fully signed in, with the second factor where there is one. */
  SIGNED_IN,
  /** A wrong password or code, or an account that may not sign in. */
  SIGN_IN_REFUSED,
  /** An attempt while the account or address had to wait; it was not evaluated. */
  SIGN_IN_DELAYED,
  /** Somebody who is signed in asked for what they have no right to. */
  ACCESS_REFUSED,
  /** The person ended one session or token. */
  SIGNED_OUT,
  /** All sessions and tokens of a person were ended. */
  SIGNED_OUT_EVERYWHERE,
  /** A second factor was confirmed. */
  SECOND_FACTOR_ADDED,
  /** A second factor was taken off. */
  SECOND_FACTOR_REMOVED,
  /** A recovery code took the second factor's place. */
  RECOVERY_CODE_USED,
  /** New recovery codes replaced the old ones. */
  RECOVERY_CODES_RENEWED,
  /** Somebody registered, or an administrator opened an account. */
  ACCOUNT_OPENED,
  /** An administrator let a registered person in. */
  ACCOUNT_APPROVED,
  /** The account can no longer sign in. */
  ACCOUNT_DEACTIVATED,
  /** The account can sign in again. */
  ACCOUNT_REACTIVATED,
  /** Names, addresses and second factor are gone; the user name stays as a pseudonym. */
  PERSONAL_DATA_ERASED,
  /** Somebody opened the link that was sent to the account's mail address. */
  ADDRESS_CONFIRMED,
  /** The person changed their password. */
  PASSWORD_CHANGED,
  /** A one-time link to set a new password was asked for. */
  PASSWORD_RESET_REQUESTED,
  /** A one-time link was used. */
  PASSWORD_RESET,
  /** Roles were given or taken. */
  ROLES_CHANGED,
  /** A team was founded. */
  TEAM_CREATED,
  /** Name, lead, parent or members of a team changed. */
  TEAM_CHANGED,
  /** A team was dissolved. */
  TEAM_DELETED,
  /** A named API token was made. */
  TOKEN_CREATED,
  /** A named API token was taken back. */
  TOKEN_REVOKED,
  /** Somebody read the profile of somebody else. */
  PROFILE_READ,
  /** Names, addresses or preferences of a profile changed. */
  PROFILE_CHANGED,
  /** The audit trail itself was read or exported. */
  AUDIT_TRAIL_READ
}
