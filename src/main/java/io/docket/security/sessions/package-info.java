/** Sessions of browsers in PostgreSQL: what they hold, how long they last, and how they end. */
@org.jspecify.annotations.NullMarked
package io.docket.security.sessions;
