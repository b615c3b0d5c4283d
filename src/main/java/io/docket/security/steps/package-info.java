/** The steps of signing in: password, then second factor, in a browser and over REST. */
@org.jspecify.annotations.NullMarked
package io.docket.security.steps;
