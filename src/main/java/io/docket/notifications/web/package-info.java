/** The REST door to inboxes and messages, and the addresses at which calendars read. */
@org.jspecify.annotations.NullMarked
package io.docket.notifications.web;
