package io.docket.users.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.RestCalls;
import io.docket.SentMails;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Contact;
import io.docket.users.Contacts;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Docket writes only to addresses whose owners have said that they are theirs. */
@DocketTest
class AddressConfirmationTests {

  private final PageVisits visits;
  private final RestCalls calls;
  private final TestPeople people;
  private final Contacts contacts;
  private final SentMails mails;
  private final AuditedEvents audited;
  private final TestClock clock;

  private final String email = UUID.randomUUID() + "@docket.example";
  private String person = "";

  @Autowired
  AddressConfirmationTests(
      PageVisits visits,
      RestCalls calls,
      TestPeople people,
      Contacts contacts,
      SentMails mails,
      AuditedEvents audited,
      TestClock clock) {
    this.visits = visits;
    this.calls = calls;
    this.people = people;
    this.contacts = contacts;
    this.mails = mails;
    this.audited = audited;
    this.clock = clock;
  }

  @BeforeEach
  void openAnAccount() {
    person = people.person();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void writesToANewAddressOnceItsOwnerHasSaidSo() {
    changeAddress(person);
    var link = link();
    assertThat(address()).isNull();

    var page = visits.stranger().open(link);
    assertThat(address()).as("opened by a program that looks into mails").isNull();
    var confirmed = visits.stranger().submit(link);

    assertThat(page.shortcomings()).isEmpty();
    assertThat(confirmed.text()).contains("Thank you");
    assertThat(confirmed.shortcomings()).isEmpty();
    assertThat(address()).isEqualTo(email);
    assertThat(calls.as(person).get("/users/me").<Boolean>read("$.emailConfirmed")).isTrue();
    assertThat(audited.about(person)).contains("ADDRESS_CONFIRMED by nobody");
    assertThat(visits.stranger().submit(link).status()).as("pressed twice").isEqualTo(200);
  }

  @Test
  void refusesLinksThatAreForgedTooOldOrForAnEarlierAddress() {
    changeAddress(person);
    var earlier = link();
    calls
        .as(person)
        .ifMatch("*")
        .put("/users/" + person, Map.of("email", "2." + email, "password", TestPeople.PASSWORD));
    var tooOld = link("2." + email);

    var forEarlier = visits.stranger().submit(earlier);
    var forged = visits.stranger().submit("/confirm-address?token=nonsense");
    clock.advance(Duration.ofDays(4));
    var late = visits.stranger().submit(tooOld);

    assertThat(forEarlier.status()).isEqualTo(410);
    assertThat(forged.status()).isEqualTo(410);
    assertThat(forged.shortcomings()).isEmpty();
    assertThat(late.status()).isEqualTo(410);
    assertThat(address()).isNull();
  }

  @Test
  void sendsNobodyMoreThanThreeLinksAnHour() {
    for (var i = 0; i < 3; i++) {
      changeAddress(people.person());
    }
    changeAddress(person);
    assertThat(mails.unread(email)).hasSizeLessThanOrEqualTo(3);
    for (var i = 0; i < 3; i++) {
      mails.next(email);
    }

    var visit = visits.as(person);
    var asked = visit.submitFrom("/profile", "/profile/address-confirmation");
    clock.advance(Duration.ofMinutes(61));
    visits.as(person).submitFrom("/profile", "/profile/address-confirmation");

    assertThat(asked.location()).isEqualTo("/profile?asked");
    assertThat(visits.stranger().submit(link()).status()).isEqualTo(200);
    assertThat(mails.unread(email)).isEmpty();
    assertThat(address()).isEqualTo(email);
  }

  @Test
  void offersAnotherLinkOnlyWhileOneIsNeeded() {
    var visit = visits.as(person);
    var before = visit.open("/profile");
    changeAddress(person);

    var after = visit.open("/profile");

    assertThat(before.html().select("form[action='/profile/address-confirmation']")).isEmpty();
    assertThat(after.html().select("form[action='/profile/address-confirmation']")).hasSize(1);
    assertThat(after.shortcomings()).isEmpty();
  }

  private void changeAddress(String owner) {
    var change = Map.of("email", email, "password", TestPeople.PASSWORD);
    var answer = calls.as(owner).ifMatch("*").put("/users/" + owner, change);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private @Nullable String address() {
    return contacts.of(person).map(Contact::email).orElse(null);
  }

  private String link() {
    return link(email);
  }

  private String link(String address) {
    var text = mails.next(address).text();
    return text.replaceAll("(?s).*(/confirm-address\\?token=[\\w-]+).*", "$1");
  }
}
