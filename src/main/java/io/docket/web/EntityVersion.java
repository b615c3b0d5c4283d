package io.docket.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Entity tags and conditional requests (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class EntityVersion {

  private EntityVersion() {}

  /** The strong entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets a request pass only if the caller has seen the present version.
   *
   * @param ifMatch the If-Match header: {@code *} or a list of entity tags
   * @throws PreconditionRequired if the header is missing (428)
   * @throws PreconditionFailed if it names other versions only (412)
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PreconditionRequired();
    }
    requireIfGiven(ifMatch, version);
  }

  /** Like {@link #require}, but lets a request without the header pass. */
  public static void requireIfGiven(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return;
    }
    var tags = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
    if (!tags.contains("*") && !tags.contains(tag(version))) {
      throw new PreconditionFailed();
    }
  }

  /** The header If-Match is missing: 428 (RFC 6585). */
  public static final class PreconditionRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    PreconditionRequired() {
      super(
          HttpStatus.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send the header If-Match with the ETag that you last read");
    }
  }

  /** Somebody changed it since the caller read it: 412. */
  public static final class PreconditionFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    PreconditionFailed() {
      super(
          HttpStatus.PRECONDITION_FAILED,
          "changed-meanwhile",
          "Somebody changed it since you read it; read it again and repeat your change");
    }
  }
}
