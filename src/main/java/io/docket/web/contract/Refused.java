package io.docket.web.contract;

import io.docket.web.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was declined (RFC 9457).
 *
 * @param type what kind of refusal it is; stable, for programs
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong with this request, for people
 * @param instance the path of the request
 * @param errors every field at fault; only with status 400
 */
@Schema(name = Refused.NAME)
record Refused(
    @Schema(format = "uri-reference") String type,
    String title,
    int status,
    String detail,
    @Schema(format = "uri-reference") @Nullable String instance,
    @Nullable List<Violation> errors) {

  static final String NAME = "ProblemDetail";
}
