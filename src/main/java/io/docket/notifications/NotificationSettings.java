package io.docket.notifications;

import static io.docket.users.NotificationPreferences.Channel.CALENDAR;
import static io.docket.users.NotificationPreferences.Channel.EMAIL;
import static io.docket.users.NotificationPreferences.Channel.IN_APP;

import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are told of things where they have not chosen themselves.
 *
 * @param channels by kind; a kind that is missing goes by mail and into the inbox. What is offered
 *     to a whole team goes into the inbox alone, and what is assigned also into the calendar
 * @param digestAt when a digest goes out, in the time zone of whoever gets it
 * @param appointment how long before its deadline a task begins in the calendar
 */
@ConfigurationProperties("docket.notifications")
@Validated
public record NotificationSettings(
    @NotNull Map<Kind, Set<Channel>> channels,
    @DefaultValue("07:00") @NotNull LocalTime digestAt,
    @DefaultValue("30m") @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24)
        Duration appointment) {

  /** Fills in the kinds for which nothing is set. */
  @SuppressWarnings("ConstantValue")
  public NotificationSettings {
    channels = complete(channels == null ? Map.of() : channels);
  }

  /** The ways for a kind; none at all if nobody is to be told of it. */
  public Set<Channel> channelsOf(Kind kind) {
    return channels.getOrDefault(kind, Set.of());
  }

  private static Map<Kind, Set<Channel>> complete(Map<Kind, Set<Channel>> chosen) {
    var all = new EnumMap<Kind, Set<Channel>>(Kind.class);
    for (var kind : Kind.values()) {
      all.put(kind, Set.of(EMAIL, IN_APP));
    }
    all.put(Kind.OFFER, Set.of(IN_APP));
    all.put(Kind.ASSIGNMENT, Set.of(EMAIL, CALENDAR, IN_APP));
    chosen.forEach((kind, each) -> all.put(kind, Set.copyOf(each)));
    return Collections.unmodifiableMap(all);
  }
}
