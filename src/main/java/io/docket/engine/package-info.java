/**
 * The embedded engine: its configuration, its hardening, and the deployment of diagrams and forms.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "engine",
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.docket.engine;
