package io.docket.notifications.delivery;

import io.docket.notifications.Letter;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the diagram can read of a delivery, as {@code ${delivery.…}}. Words are made when they are
 * asked for, once.
 */
final class DeliveryInDiagram {

  private static final String REQUEST = "REQUEST";
  private static final String CANCEL = "CANCEL";

  private final DeliveryRecord delivery;
  private final DeliveryReader reader;
  private final Supplier<@Nullable CalendarEntry> entry;
  private final Supplier<Letter> letter;

  DeliveryInDiagram(DeliveryRecord delivery, DeliveryReader reader) {
    this.delivery = delivery;
    this.reader = reader;
    this.entry = SingletonSupplier.ofNullable(() -> reader.entry(delivery));
    this.letter = SingletonSupplier.of(() -> reader.letter(delivery, entry.get()));
  }

  DeliveryRecord row() {
    return delivery;
  }

  /** Whether its time has come. */
  public boolean isDue() {
    return reader.isDue(delivery);
  }

  /** When its time comes. */
  public Instant getDeliverAt() {
    return delivery.deliverAt();
  }

  /** Whether the recipient still has use for it. */
  public boolean isWanted() {
    return reader.isWanted(delivery, entry.get());
  }

  /** EMAIL or CALENDAR. */
  public String getChannel() {
    return delivery.channel().name();
  }

  /** User name. */
  public String getRecipient() {
    return delivery.told().recipient();
  }

  /** One line. */
  public String getSubject() {
    return letter.get().subject();
  }

  /** The mail, plain. */
  public String getText() {
    return letter.get().text();
  }

  /** The same for eyes. */
  public String getHtml() {
    return letter.get().html();
  }

  /** The same on every attempt, so that who gets it twice sees it once. */
  public String getMessageId() {
    return delivery.id().toString();
  }

  /** Whether it is to be tried again: the pauses go on, or an operator said so. */
  public boolean isTryAgain() {
    return delivery.nextAttemptAt() != null;
  }

  /** When it is tried again; null where it is not. */
  public @Nullable Instant getNextAttemptAt() {
    return delivery.nextAttemptAt();
  }

  /** Whether the event goes to the calendar's server: one is set, and no invitation went before. */
  public boolean isCalendarServer() {
    return reader.hasCalendarServer() && !calendar().cameByInvitation();
  }

  /**
   * Whether the server has the event already and is merely out of reach: an invitation would put a
   * second one beside it.
   */
  public boolean isCalendarServerAwaited() {
    return calendar().isOnServer() && reader.wasUnavailable(delivery);
  }

  /** The event's identifier (RFC 5545, 3.8.4.7). */
  public String getUid() {
    return calendar().uid();
  }

  /** iCalendar for the server; null where the event is to go. */
  public @Nullable String getEvent() {
    return reader.event(delivery, calendar());
  }

  /** What the server calls the event's present state; null where it has none. */
  public @Nullable String getEtag() {
    return calendar().etag();
  }

  /** iCalendar for a mail (RFC 6047); null where the recipient has no address. */
  public @Nullable String getInvitation() {
    return reader.invitation(delivery, calendar());
  }

  /** REQUEST or CANCEL (RFC 5546). */
  public String getMethod() {
    return calendar().cancelled() ? CANCEL : REQUEST;
  }

  private CalendarEntry calendar() {
    var found = entry.get();
    if (found == null) {
      throw new IllegalStateException("This delivery brings nothing to a calendar");
    }
    return found;
  }
}
