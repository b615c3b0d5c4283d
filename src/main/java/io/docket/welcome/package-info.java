/** What a newcomer finds at the first start: accounts, sample data, and where to go. */
@org.springframework.modulith.ApplicationModule(
    displayName = "welcome",
    allowedDependencies = {"tasks", "users", "database", "web", "connectors"})
@org.jspecify.annotations.NullMarked
package io.docket.welcome;
