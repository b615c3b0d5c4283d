package io.docket.connectors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.connectors.Mail.Invitation;
import io.docket.connectors.Mail.Invitation.Method;
import io.docket.connectors.MailSettings.Encryption;
import io.docket.connectors.ServerFailure.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Sending by a mail service over HTTP. */
class MailApiDeliveryTests {

  private static final Mail PLAIN =
      new Mail("maria@docket.example", "Grüße", "Zeile\n\"Zwei\"", null, "id-1", null);
  private static final Mail RICH =
      new Mail(
          "maria@docket.example",
          "{to} \"}], \"Bcc\": [{",
          "{html}",
          "<p>Hallo</p>",
          "id-2",
          new Invitation(Method.REQUEST, "BEGIN:VCALENDAR"));

  private final ServerLine line = TestLines.line("email", Clock.systemUTC());

  @Test
  void postsInTheShapeOfMailpit() throws IOException {
    try (var server = new FaultyServer(Http.answering("200 OK"))) {
      delivery(server, "mailpit", "Authorization", "Bearer").deliver(PLAIN);

      assertThat(server.taken().get(0))
          .startsWith("POST / HTTP/1.1")
          .contains("Authorization: Bearer secret", "Content-Type: application/json");
      assertThat(body(server, 0))
          .isEqualTo(
              json(
                  """
                  {"From": {"Email": "docket@bank.example", "Name": "Docket"},
                   "To": [{"Email": "maria@docket.example"}],
                   "Subject": "Grüße", "Text": "Zeile\\n\\"Zwei\\"",
                   "Headers": {"Message-ID": "<id-1@bank.example>",
                     "Auto-Submitted": "auto-generated"},
                   "Attachments": []}"""));
    }
  }

  @Test
  void postsInTheShapeOfPostmark() throws IOException {
    try (var server = new FaultyServer(Http.answering("200 OK"))) {
      delivery(server, "postmark", "X-Postmark-Server-Token", "").deliver(RICH);

      assertThat(server.taken().get(0)).contains("X-Postmark-Server-Token: secret");
      var body = body(server, 0);
      assertThat(body.path("To").textValue()).isEqualTo("maria@docket.example");
      assertThat(body.path("HtmlBody").textValue()).isEqualTo("<p>Hallo</p>");
      assertThat(body.path("Headers").path(0).path("Value").textValue())
          .isEqualTo("<id-2@bank.example>");
      var attachment = body.path("Attachments").path(0);
      assertThat(attachment.path("ContentType").textValue())
          .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
      assertThat(
              new String(Base64.getDecoder().decode(attachment.path("Content").textValue()), UTF_8))
          .isEqualTo("BEGIN:VCALENDAR");
    }
  }

  @Test
  void leavesTextsThatLookLikeJsonOrPlaceholdersAsTheyAre() throws IOException {
    try (var server = new FaultyServer(Http.answering("200 OK"))) {
      delivery(server, "mailpit", "Authorization", "Bearer").deliver(RICH);

      var body = body(server, 0);
      assertThat(body.path("Subject").textValue()).isEqualTo("{to} \"}], \"Bcc\": [{");
      assertThat(body.path("Text").textValue()).isEqualTo("{html}");
      assertThat(body.has("Bcc")).isFalse();
    }
  }

  @Test
  void sendsTheSameIdOnEachAttempt() throws IOException {
    try (var server = new FaultyServer(Http.dropping(), Http.answering("200 OK"))) {
      delivery(server, "mailpit", "Authorization", "Bearer")
          .deliver(new Mail("maria@docket.example", "Subject", "Text"));

      assertThat(server.connections()).isEqualTo(2);
      assertThat(body(server, 0)).isEqualTo(body(server, 1));
    }
  }

  @Test
  void tellsWhoHasToDoSomething() throws IOException {
    assertThat(failing(Http.answering("422 No")).kind()).isEqualTo(Kind.REFUSED);
    assertThat(failing(Http.answering("401 Who?")).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failing(Http.answering("503 Busy", "Retry-After: 60")).notBefore()).isPresent();
  }

  @Test
  void followsNobodyElsewhere() throws IOException {
    try (var elsewhere = new FaultyServer(Http.answering("200 OK"))) {
      var failure = failing(Http.answering("307 There", "Location: " + elsewhere.url()));

      assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void refusesATemplateThatIsNoJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MailApiBody(new ByteArrayInputStream("{".getBytes(UTF_8))));
  }

  @Test
  void leavesOutWhatTheMailDoesNotHave() {
    var template = "{\"a\": \"{x}\", \"b\": \"{y}\", \"c\": [\"{y}\", \"{x}\"], \"d\": 1}";

    var body = new MailApiBody(new ByteArrayInputStream(template.getBytes(UTF_8)));

    assertThat(body.of(Map.of("x", "$1\\")))
        .isEqualTo("{\"a\":\"$1\\\\\",\"c\":[\"$1\\\\\"],\"d\":1}");
  }

  @Test
  void keepsTheTokenOutOfLogs() throws IOException {
    try (var server = new FaultyServer(Http.silent())) {
      var settings = settings(server, "mailpit", "Authorization", "Bearer");

      assertThat(settings.toString() + settings.api()).doesNotContain("secret");
      assertThat(delivery(server, "mailpit", "Authorization", "Bearer").description())
          .isEqualTo("is sent by 127.0.0.1 as Docket <docket@bank.example>");
    }
  }

  private ServerFailure failing(FaultyServer.Script script) throws IOException {
    try (var server = new FaultyServer(script)) {
      return catchThrowableOfType(
          ServerFailure.class,
          () -> delivery(server, "mailpit", "Authorization", "Bearer").deliver(PLAIN));
    }
  }

  private MailDelivery delivery(FaultyServer server, String shape, String header, String scheme) {
    var settings = settings(server, shape, header, scheme);
    var http = HttpServer.of(settings, Clock.systemUTC());
    return new GuardedDelivery(new MailApiDelivery(settings, http), line);
  }

  private static MailSettings settings(
      FaultyServer server, String shape, String header, String scheme) {
    return new MailSettings(
        null,
        587,
        null,
        null,
        Encryption.REQUIRED,
        "Docket <docket@bank.example>",
        Duration.ofMillis(500),
        new MailApiSettings(
            server.url(),
            "secret",
            header,
            scheme,
            new ClassPathResource("mail/api/" + shape + ".json")));
  }

  private static JsonNode body(FaultyServer server, int request) throws IOException {
    var taken = server.taken().get(request);
    var bytes = taken.substring(taken.indexOf("\n\n") + 2).getBytes(ISO_8859_1);
    return json(new String(bytes, UTF_8));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
