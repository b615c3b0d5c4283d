/** Pages for people about their account, and for administrators about everybody's. */
@org.jspecify.annotations.NullMarked
package io.docket.users.pages;
