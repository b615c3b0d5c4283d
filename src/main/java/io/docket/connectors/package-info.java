/** Ways to the world outside: mail. */
@org.springframework.modulith.ApplicationModule(
    displayName = "connectors",
    allowedDependencies = {"crypto", "database"})
@org.jspecify.annotations.NullMarked
package io.docket.connectors;
