package io.docket.notifications;

import io.docket.users.Contact;
import java.util.List;

/** Puts what people are told into words: in the reader's language and time zone. */
public interface Letters {

  /** The whole in one line, as an inbox shows it. */
  String line(Told told, Contact reader);

  /** A mail about one thing. */
  Letter letter(Told told, Contact reader);

  /** One mail about many things, in their order. */
  Letter digest(List<Told> all, Contact reader);

  /** The words around an appointment that comes by mail. */
  Letter invitation(Appointment appointment, Contact reader);
}
