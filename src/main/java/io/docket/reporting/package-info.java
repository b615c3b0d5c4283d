/** How the work goes: figures from the tasks and their history. Nobody depends on it. */
@org.springframework.modulith.ApplicationModule(
    displayName = "reporting",
    allowedDependencies = {"tasks", "users", "web"})
@org.jspecify.annotations.NullMarked
package io.docket.reporting;
