/** What programs show: signed tokens of people and named API tokens of integrations. */
@org.jspecify.annotations.NullMarked
package io.docket.security.tokens;
