package io.docket.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a notification are made of; each part is null where it does not belong.
 *
 * @param number of the task, such as T-1042
 * @param title of the task
 * @param actor user name of whoever caused it
 * @param team key of the task's team
 * @param deadline of the task when this happened
 * @param level of an escalation, from 1
 * @param text what somebody wrote: a comment, a reason, a message's body
 * @param subject what somebody wrote above a message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
    @Nullable String number,
    @Nullable String title,
    @Nullable String actor,
    @Nullable String team,
    @Nullable Instant deadline,
    @Nullable Integer level,
    @Nullable String text,
    @Nullable String subject) {}
