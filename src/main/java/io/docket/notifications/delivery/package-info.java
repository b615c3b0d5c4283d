/**
 * The way of a notification out of the house, as {@code processes/notification-delivery.bpmn} draws
 * it: each delivery is a row with a process instance beside it.
 */
@org.jspecify.annotations.NullMarked
package io.docket.notifications.delivery;
