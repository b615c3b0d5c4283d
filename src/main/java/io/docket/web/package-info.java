/** The manners of the REST API: problem details, paging, idempotency keys, conditional requests. */
@org.springframework.modulith.ApplicationModule(
    displayName = "web",
    allowedDependencies = {"crypto"})
@org.jspecify.annotations.NullMarked
package io.docket.web;
