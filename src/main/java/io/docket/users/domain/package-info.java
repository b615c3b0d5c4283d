/** The rules for accounts, passwords, profiles and teams, and the tables they live in. */
@org.jspecify.annotations.NullMarked
package io.docket.users.domain;
