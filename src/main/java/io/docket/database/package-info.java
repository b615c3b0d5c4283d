/** Where Docket keeps its data: an embedded PostgreSQL unless an external one is configured. */
@org.springframework.modulith.ApplicationModule(
    displayName = "database",
    allowedDependencies = {"crypto"})
@org.jspecify.annotations.NullMarked
package io.docket.database;
