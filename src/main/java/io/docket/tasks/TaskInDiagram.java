package io.docket.tasks;

import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What diagrams can read of a task, as {@code ${taskRecord.…}}.
 *
 * @param candidateGroups teams to which the open work is offered
 * @param candidateUsers people to whom it is offered where there is no team
 * @param dueDate the deadline
 * @param enginePriority 25, 50, 75 or 100
 * @param approved whether the last review approved the work
 * @param nextReminderAt when to remind next; far in the future if never
 * @param nextEscalationAt when to escalate next; far in the future if never
 */
public record TaskInDiagram(
    String number,
    String title,
    @Nullable String category,
    String priority,
    String status,
    @Nullable String assignee,
    List<String> candidateGroups,
    List<String> candidateUsers,
    @Nullable Date dueDate,
    int enginePriority,
    boolean reviewRequired,
    boolean approved,
    Date nextReminderAt,
    Date nextEscalationAt) {}
