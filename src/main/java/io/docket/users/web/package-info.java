/** The REST door to accounts and teams. */
@org.jspecify.annotations.NullMarked
package io.docket.users.web;
