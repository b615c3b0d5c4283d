/** The REST door to reports: JSON, CSV and XLSX with the same numbers. */
@org.jspecify.annotations.NullMarked
package io.docket.reporting.web;
