/** Who signed in, was refused, changed rights or looked at a person: kept for good, in a chain. */
@org.springframework.modulith.ApplicationModule(
    displayName = "audit",
    allowedDependencies = {"crypto", "web"})
@org.jspecify.annotations.NullMarked
package io.docket.audit;
