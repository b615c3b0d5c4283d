/** From what happened to what is sent: whom it concerns, on which ways, and when. */
@org.jspecify.annotations.NullMarked
package io.docket.notifications.outbox;
