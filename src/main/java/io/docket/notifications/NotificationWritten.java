package io.docket.notifications;

/** Something to tell is being written, past any task's history. */
public record NotificationWritten() {}
