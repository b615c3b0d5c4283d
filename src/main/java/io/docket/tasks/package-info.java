/** The work: tasks from creation to completion, each one a process instance. */
@org.springframework.modulith.ApplicationModule(
    displayName = "tasks",
    allowedDependencies = {"users", "engine", "web"})
@org.jspecify.annotations.NullMarked
package io.docket.tasks;
