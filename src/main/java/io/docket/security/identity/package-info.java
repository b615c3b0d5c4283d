/**
 * The engine's view of people: who they are, which groups they are in, and what they are granted.
 */
@org.jspecify.annotations.NullMarked
package io.docket.security.identity;
