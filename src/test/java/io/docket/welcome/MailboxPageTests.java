package io.docket.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.connectors.Mail;
import io.docket.connectors.Mail.Invitation;
import io.docket.connectors.Mail.Invitation.Method;
import io.docket.connectors.MailDelivery;
import io.docket.connectors.MailDelivery.Route;
import io.docket.connectors.Mailbox;
import io.docket.connectors.Mailbox.Kept;
import io.docket.users.ActingBy;
import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Who reads which mails of a demo. */
@DocketTest
class MailboxPageTests {

  private final TestPeople people;
  private final Actors actors;
  private final RestCalls calls;
  private final ITemplateEngine templates;

  @Autowired
  MailboxPageTests(TestPeople people, Actors actors, RestCalls calls, ITemplateEngine templates) {
    this.people = people;
    this.actors = actors;
    this.calls = calls;
    this.templates = templates;
  }

  @Test
  void showsEverybodyTheirOwnMailsAndAdministratorsAll() {
    var person = people.person();
    var other = people.person(Role.OPERATOR);
    Mailbox mailbox = () -> List.of(mailTo(person), mailTo(other));

    assertThat(shownTo(person, mailbox, Route.MAILBOX)).containsExactly(mailTo(person));
    assertThat(shownTo(people.person(Role.LEAD), mailbox, Route.MAILBOX)).isEmpty();
    assertThat(shownTo(people.person(Role.ADMIN), mailbox, Route.MAILBOX)).hasSize(2);
  }

  @Test
  void showsNobodyWhatIsForSomebodyElseWithTheSameAddress() {
    var person = people.person();
    var impostor = people.person();
    var kept = new Kept(mail(impostor + "@docket.example").of(person), Instant.EPOCH);
    var nobodys = new Kept(mail(impostor + "@docket.example"), Instant.EPOCH);

    assertThat(shownTo(impostor, () -> List.of(kept, nobodys), Route.MAILBOX)).isEmpty();
    assertThat(shownTo(person, () -> List.of(kept, nobodys), Route.MAILBOX)).containsExactly(kept);
  }

  @Test
  void isNotThereWhereMailsAreSentOrDropped() {
    var admin = people.person(Role.ADMIN);

    for (var route : List.of(Route.SERVER, Route.NONE)) {
      assertThatThrownBy(() -> shownTo(admin, List::of, route))
          .isInstanceOf(ResponseStatusException.class);
    }
    assertThat(calls.stranger().get("/mailbox").status()).isEqualTo(401);
  }

  @Test
  void showsAllFormsOfAMailAndRunsNone() {
    var html = "<p>Hello</p><script>alert('x')</script>\"";
    var calendar = "BEGIN:VCALENDAR\nSUMMARY:<b>x</b>";
    var invitation = new Invitation(Method.REQUEST, calendar);
    var mail = new Mail("maria@docket.example", "Subject", "Text", html, "id", invitation);
    var model = new Context();
    model.setVariable("mails", List.of(new Kept(mail, Instant.EPOCH)));

    var page = Jsoup.parse(templates.process("mailbox", Set.of("main"), model));

    var frame = page.select("iframe");
    assertThat(frame.attr("srcdoc")).isEqualTo(html);
    assertThat(frame.hasAttr("sandbox")).isTrue();
    assertThat(frame.attr("sandbox")).isEmpty();
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("pre").text()).isEqualTo(calendar);
  }

  @SuppressWarnings("unchecked")
  private List<Kept> shownTo(String person, Mailbox mailbox, Route route) {
    var page = new MailboxPage(mailbox, going(route), acting(person));
    var model = new ExtendedModelMap();
    page.show(model);
    return (List<Kept>) Objects.requireNonNull(model.getAttribute("mails"));
  }

  private CurrentActor acting(String person) {
    return new CurrentActor() {
      @Override
      public Optional<Actor> find() {
        return actors.find(person);
      }

      @Override
      public ActingBy actingBy() {
        return ActingBy.THEMSELVES;
      }
    };
  }

  private static Kept mailTo(String person) {
    return new Kept(mail(person + "@docket.example").of(person), Instant.EPOCH);
  }

  private static Mail mail(String address) {
    return new Mail(address, "Subject", "Text");
  }

  private static MailDelivery going(Route route) {
    return new MailDelivery() {
      @Override
      public Route route() {
        return route;
      }

      @Override
      public String description() {
        return "";
      }

      @Override
      public void deliver(Mail mail) {}
    };
  }
}
