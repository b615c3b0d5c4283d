/** Ways to the world outside: mail and calendars, and patience with their servers. */
@org.springframework.modulith.ApplicationModule(
    displayName = "connectors",
    allowedDependencies = {"crypto", "database"})
@org.jspecify.annotations.NullMarked
package io.docket.connectors;
