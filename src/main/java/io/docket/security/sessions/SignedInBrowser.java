package io.docket.security.sessions;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of a sign-in: no rights and nothing personal, since who the person is
 * now is looked up with each request.
 *
 * @param credentialNumber of the person when the password was right; see {@link
 *     io.docket.users.Actor}
 * @param browser as the browser names itself, in few words
 */
record SignedInBrowser(
    String username, Step step, int credentialNumber, Instant signedInAt, String browser) {

  private static final String STEP = "docket.step";
  private static final String CREDENTIAL_NUMBER = "docket.credentialNumber";
  private static final String SIGNED_IN_AT = "docket.signedInAt";
  private static final String BROWSER = "docket.browser";

  /** What a session's attributes say; null if nobody has signed in. */
  static @Nullable SignedInBrowser in(Function<String, @Nullable Object> attributes) {
    return attributes.apply(PRINCIPAL_NAME_INDEX_NAME) instanceof String username
            && attributes.apply(STEP) instanceof String step
            && attributes.apply(CREDENTIAL_NUMBER) instanceof String number
            && attributes.apply(SIGNED_IN_AT) instanceof String at
            && attributes.apply(BROWSER) instanceof String browser
        ? new SignedInBrowser(
            username, Step.valueOf(step), Integer.parseInt(number), Instant.parse(at), browser)
        : null;
  }

  void writeTo(BiConsumer<String, Object> attributes) {
    attributes.accept(PRINCIPAL_NAME_INDEX_NAME, username);
    attributes.accept(STEP, step.name());
    attributes.accept(CREDENTIAL_NUMBER, Integer.toString(credentialNumber));
    attributes.accept(SIGNED_IN_AT, signedInAt.toString());
    attributes.accept(BROWSER, browser);
  }

  /** How far the person has come. */
  enum Step {
    /** The password was right, and the second factor is still to come. */
    PASSWORD,
    /** Signed in without a second factor, since none was needed. */
    WITHOUT_SECOND_FACTOR,
    /** Signed in with a second factor. */
    WITH_SECOND_FACTOR
  }
}
