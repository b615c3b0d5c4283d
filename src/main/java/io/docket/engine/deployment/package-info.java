/** Diagrams, decisions and forms: from the jar and from the directory beside it into the engine. */
@org.jspecify.annotations.NullMarked
package io.docket.engine.deployment;
