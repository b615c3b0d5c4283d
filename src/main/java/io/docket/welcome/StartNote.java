package io.docket.welcome;

import io.docket.connectors.MailDelivery;
import io.docket.database.DatabaseLocation;
import io.docket.users.SecondFactorPolicy;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the start with what a person wants to know: where to go and how to sign in. */
@Component
class StartNote {

  private static final Logger LOG = LoggerFactory.getLogger("Docket");

  private final FirstStart firstStart;
  private final WelcomeSettings settings;
  private final DatabaseLocation database;
  private final SecondFactorPolicy secondFactor;
  private final ServletWebServerApplicationContext web;
  private final MailDelivery mail;

  StartNote(
      FirstStart firstStart,
      WelcomeSettings settings,
      DatabaseLocation database,
      SecondFactorPolicy secondFactor,
      ServletWebServerApplicationContext web,
      MailDelivery mail) {
    this.firstStart = firstStart;
    this.settings = settings;
    this.database = database;
    this.secondFactor = secondFactor;
    this.web = web;
    this.mail = mail;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    LOG.info("{}", String.join(System.lineSeparator(), lines()));
  }

  private List<String> lines() {
    var address = address();
    var lines = new ArrayList<String>();
    lines.add("Docket is ready");
    lines.add("");
    lines.add("  Tasklist   " + address + "/");
    lines.add("  Cockpit    " + address + "/camunda/app/cockpit/");
    lines.add("  REST API   " + address + "/swagger-ui.html");
    lines.add("  Data       " + database.description());
    lines.add("  Mail       " + mail(address));
    if (secondFactor.requiredRoles().isEmpty()) {
      lines.add("  Sign-in    by password alone: DOCKET_USERS_SECONDFACTORREQUIRED names the");
      lines.add("             roles that need a second factor, in production all but user");
    }
    lines.add("");
    lines.add("  Sign in as");
    firstStart.hints().stream().map(SignInHint::line).forEach(lines::add);
    lines.add("");
    return lines;
  }

  private String mail(String address) {
    return mail.route() == MailDelivery.Route.MAILBOX
        ? "is not sent but kept at " + address + "/mailbox (admin sees all, others their own)"
        : mail.description();
  }

  private String address() {
    var configured = settings.publicUrl();
    return configured == null || configured.isBlank()
        ? "http://localhost:" + web.getWebServer().getPort()
        : configured.replaceFirst("/+$", "");
  }
}
