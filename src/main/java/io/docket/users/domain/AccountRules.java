package io.docket.users.domain;

import io.docket.connectors.Mail;
import io.docket.users.InvalidAccount;
import io.docket.users.NewAccount;
import io.docket.users.NotificationPreferences;
import io.docket.web.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of an account may hold; they are encrypted, so the table cannot check them. */
@Component
class AccountRules {

  static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,64}");

  private static final Pattern NAME = Pattern.compile("(?!\\s*$)[^\\p{Cntrl}\\p{Cs}]{1,100}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,31}");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final Set<String> LOCALES = Set.of("en", "de");

  private final PasswordRules passwords;

  AccountRules(PasswordRules passwords) {
    this.passwords = passwords;
  }

  void check(NewAccount account) {
    var faults = new ArrayList<Violation>();
    require(
        faults,
        USERNAME.matcher(account.username()).matches(),
        "username",
        "must be 3 to 64 of a-z, 0-9, dot, underscore and hyphen");
    email(account.email(), faults);
    name(account.firstName(), "firstName", faults);
    name(account.lastName(), "lastName", faults);
    phone(account.phone(), faults);
    if (account.timeZone() != null) {
      timeZone(account.timeZone(), faults);
    }
    if (account.locale() != null) {
      locale(account.locale(), faults);
    }
    passwords.fault("password", account.username(), account.password()).ifPresent(faults::add);
    refuse(faults);
  }

  void check(Personal personal) {
    var faults = new ArrayList<Violation>();
    name(personal.firstName(), "firstName", faults);
    name(personal.lastName(), "lastName", faults);
    email(personal.email(), faults);
    phone(personal.phone(), faults);
    timeZone(personal.timeZone(), faults);
    locale(personal.locale(), faults);
    quietHours(personal.preferences().quietHours(), faults);
    refuse(faults);
  }

  private static void name(String name, String field, List<Violation> faults) {
    require(faults, NAME.matcher(name).matches(), field, "must be 1 to 100 characters");
  }

  private static void email(String email, List<Violation> faults) {
    require(faults, Mail.isAddress(email), "email", "must be a mail address");
  }

  private static void phone(@Nullable String phone, List<Violation> faults) {
    require(
        faults,
        phone == null || PHONE.matcher(phone).matches(),
        "phone",
        "must be 3 to 32 digits, spaces and ( ) . / - after an optional +");
  }

  private static void timeZone(String timeZone, List<Violation> faults) {
    require(faults, ZONES.contains(timeZone), "timeZone", "must be the IANA name of a time zone");
  }

  private static void locale(String locale, List<Violation> faults) {
    require(faults, LOCALES.contains(locale), "locale", "must be en or de");
  }

  private static void quietHours(
      NotificationPreferences.@Nullable QuietHours hours, List<Violation> faults) {
    require(
        faults,
        hours == null || (isTime(hours.from()) && isTime(hours.to())),
        "notificationPreferences.quietHours",
        "must have from and to as HH:mm");
  }

  /** A request can leave out what a record always has. */
  private static boolean isTime(@Nullable String text) {
    return text != null && TIME.matcher(text).matches();
  }

  private static void require(List<Violation> faults, boolean kept, String field, String message) {
    if (!kept) {
      faults.add(new Violation(field, message));
    }
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidAccount(faults);
    }
  }
}
