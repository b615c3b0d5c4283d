/** Computes each report in PostgreSQL, in one statement. */
@org.jspecify.annotations.NullMarked
package io.docket.reporting.figures;
