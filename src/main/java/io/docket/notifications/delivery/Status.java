package io.docket.notifications.delivery;

/** How far a delivery is. */
enum Status {
  /** Under way, or waiting for another attempt. */
  PENDING,
  /** The way that was meant took it. */
  SENT,
  /** Another way took it. */
  FALLBACK,
  /** No way took it, and nothing more happens unless an operator has it tried again. */
  FAILED,
  /** It was no longer wanted when its time came. */
  WITHDRAWN
}
