/**
 * One login for everything: sign-in, tokens, filter chains, the engine's identities and
 * authorizations.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "security",
    allowedDependencies = {"users", "engine", "web", "crypto", "audit"})
@org.jspecify.annotations.NullMarked
package io.docket.security;
