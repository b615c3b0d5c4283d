/** Docket: task management for bank operations, on BPMN. */
@org.jspecify.annotations.NullMarked
package io.docket;
