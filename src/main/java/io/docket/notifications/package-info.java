/** Who is told what, and when. */
@org.springframework.modulith.ApplicationModule(
    displayName = "notifications",
    allowedDependencies = {"tasks", "users", "connectors", "engine", "web"})
@org.jspecify.annotations.NullMarked
package io.docket.notifications;
