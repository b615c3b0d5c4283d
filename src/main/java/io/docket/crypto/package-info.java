/** Keeps personal data unreadable where it is stored, and keeps the keys for that. */
@org.springframework.modulith.ApplicationModule(
    displayName = "crypto",
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.docket.crypto;
