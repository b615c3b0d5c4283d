package io.docket.reporting;

/** By what the rows of a report are told apart, beside the time. */
public enum Grouping {
  TEAM,
  CATEGORY,
  PRIORITY,
  ASSIGNEE
}
