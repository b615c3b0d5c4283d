/** What people are told, in words: mails in their language, and appointments for calendars. */
@org.jspecify.annotations.NullMarked
package io.docket.notifications.content;
