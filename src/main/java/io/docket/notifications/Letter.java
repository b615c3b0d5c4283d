package io.docket.notifications;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text plain
 * @param html the same for eyes
 */
public record Letter(String subject, String text, String html) {}
