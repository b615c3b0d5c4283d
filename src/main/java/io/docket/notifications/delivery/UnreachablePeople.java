package io.docket.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.ResourceBundle.Control.FORMAT_DEFAULT;

import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import io.docket.users.Teams;
import java.sql.Timestamp;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells team leads in the app whom mails do not reach any more: once a day for each person, however
 * many mails come back. The address is nobody's business but its owner's.
 */
@Component
class UnreachablePeople {

  private static final String WORDS = "mail/unreachable";

  private final Actors actors;
  private final Teams teams;
  private final Contacts contacts;
  private final JdbcClient jdbc;
  private final Clock clock;

  UnreachablePeople(Actors actors, Teams teams, Contacts contacts, JdbcClient jdbc, Clock clock) {
    this.actors = actors;
    this.teams = teams;
    this.contacts = contacts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void tellLeads(String person) {
    actors.find(person).map(Actor::memberOf).orElse(Set.of()).stream()
        .flatMap(team -> leadOf(team, person).stream())
        .distinct()
        .forEach(lead -> tell(lead, person));
  }

  /** Whoever leads the team themselves has a lead in the team above. */
  private Optional<String> leadOf(String team, String person) {
    return Stream.of(1, 2)
        .flatMap(level -> teams.leadAbove(team, level).stream())
        .filter(lead -> !lead.equals(person))
        .findFirst();
  }

  private void tell(String lead, String person) {
    var subject = MessageFormat.format(words(lead).getString("mail.refused"), person);
    jdbc.sql(
            """
            insert into notification (id, recipient, kind, subject, created_at, facts, due_at,
              in_app, asked, channels)
            values (:id, :lead, 'MESSAGE', :subject, :now, jsonb_build_object('subject', :subject),
              :now, true, '{IN_APP}', '{IN_APP}')
            on conflict do nothing""")
        .param("id", today(lead, person))
        .param("lead", lead)
        .param("subject", subject)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private ResourceBundle words(String reader) {
    var language = contacts.of(reader).map(Contact::locale).orElse("en");
    return ResourceBundle.getBundle(
        WORDS, Locale.forLanguageTag(language), Control.getNoFallbackControl(FORMAT_DEFAULT));
  }

  private UUID today(String lead, String person) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return UUID.nameUUIDFromBytes("%s tells %s of %s".formatted(day, lead, person).getBytes(UTF_8));
  }
}
