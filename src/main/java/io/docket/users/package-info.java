/** Who works here: accounts, teams and roles, and who is acting right now. */
@org.springframework.modulith.ApplicationModule(
    displayName = "users",
    allowedDependencies = {"web", "crypto", "audit", "connectors", "database"})
@org.jspecify.annotations.NullMarked
package io.docket.users;
