package io.docket.engine.requests;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the engine offers over HTTP and Docket does not: whatever the engine's name in the path, and
 * whoever asks.
 */
final class DeniedPaths {

  private static final String ANY = "[A-Z]+";
  private static final String CHANGE = "POST|PUT|PATCH|DELETE";

  private static final List<Denial> DENIALS =
      List.of(
          new Denial(
              ANY,
              "/camunda/api/admin/setup(/.*)?",
              "Accounts are made by an administrator in Docket."),
          new Denial(ANY, "/camunda/api/admin/auth/user/[^/]+/login(/.*)?", "Sign in at /login."),
          new Denial(ANY, ".*/identity/verify", "Sign in at /login."),
          new Denial(ANY, ".*/metrics(/.*)?", "Figures are at /actuator/metrics."),
          new Denial(CHANGE, ".*/user/create", "Accounts are made by an administrator in Docket."),
          new Denial(CHANGE, ".*/user/[^/]+/credentials", "Change your password in Docket."),
          new Denial(
              CHANGE,
              ".*/task/create",
              "A task without a process cannot be made. Start the process that creates tasks."),
          new Denial(
              CHANGE,
              ".*/task/[^/]+/(delegate|resolve)",
              "A task is not delegated. Assign it to whoever shall do it."),
          new Denial(
              CHANGE,
              ".*/task/[^/]+/identity-links(/.*)?",
              "A task belongs to its team. Move it to another team instead."),
          new Denial(
              "PUT|PATCH|DELETE",
              ".*/(task|process-instance)/[^/]+/comment(/.*)?",
              "A comment stays as it was written. Add another one."),
          new Denial(
              CHANGE,
              ".*/process-definition/.+/start",
              "A process is started by submitting its form."),
          // The engine checks nobody's right to read a single one.
          new Denial(
              ANY, ".*/task/[^/]+/comment/(?!create$).+", "Read all comments of the task instead."),
          new Denial(ANY, ".*/task/[^/]+/attachment/(?!create$).+", "A task has no attachments."),
          new Denial(ANY, ".*/case-(instance|execution)/.+", "Docket runs no case diagrams."),
          new Denial(
              CHANGE,
              ".*/task/[^/]+/attachment(/.*)?",
              "A task has no attachments. Say in a comment where the document is."),
          new Denial(
              CHANGE,
              ".*/(localV|v)ariables(-async|/.*)?",
              "Process variables are not set from outside. Submit the form instead."),
          new Denial(
              "DELETE",
              ".*/(deployment|process-definition)/.*",
              "What is deployed stays, because tasks run on it. Deploy a better version."));

  private DeniedPaths() {}

  /** The sentence for whoever asked, where this path is closed. */
  static Optional<String> reason(String method, String path) {
    return DENIALS.stream()
        .filter(denial -> denial.methods.matcher(method).matches())
        .filter(denial -> denial.paths.matcher(path).matches())
        .map(Denial::reason)
        .findFirst();
  }

  private record Denial(Pattern methods, Pattern paths, String reason) {

    Denial(String methods, String paths, String reason) {
      this(
          Pattern.compile(methods, Pattern.CASE_INSENSITIVE),
          Pattern.compile(paths, Pattern.CASE_INSENSITIVE),
          reason);
    }
  }
}
