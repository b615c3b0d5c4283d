/** Slows down guessing of passwords and codes, over all nodes. */
@org.jspecify.annotations.NullMarked
package io.docket.security.brake;
