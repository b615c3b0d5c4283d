package io.docket.audit;

import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to the audit trail, for leads and administrators. */
@RestController
@Tag(name = "Audit", description = "Who did what to whom, kept for good")
class AuditController {

  private static final String WHO_SEES_WHAT =
      "Administrators see all, leads what was done by or to the people of their teams. "
          + "That you read it is recorded in it.";

  private static final String EXPORTED =
      """
      number,at,kind,actor,subject,details,clientAddress,requestId,hash\r
      4711,2030-06-24T08:20:00Z,ROLES_CHANGED,admin,clerk,given: lead,192.0.2.17,,8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4\r
      """;

  private final AuditList list;
  private final AuditReview review;

  AuditController(AuditList list, AuditReview review) {
    this.list = list;
    this.review = review;
  }

  @GetMapping("/audit")
  @Operation(
      operationId = "readAuditTrail",
      summary = "Read the audit trail, newest first",
      description = WHO_SEES_WHAT)
  @Refuses({"invalid-request", "forbidden"})
  Page<AuditEntry> read(
      @ParameterObject AuditParameters parameters,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return list.page(parameters.question(), Page.limit(limit), cursor);
  }

  @GetMapping(path = "/audit/export", produces = "text/csv")
  @Operation(
      operationId = "exportAuditTrail",
      summary = "Export the audit trail as CSV, newest first",
      description = WHO_SEES_WHAT + " All entries that fit, in one file (RFC 4180, UTF-8).")
  @ApiResponse(
      responseCode = "200",
      description = "A line of headings, then a line for each entry",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = "string"),
              examples = @ExampleObject(EXPORTED)))
  @Refuses({"invalid-request", "forbidden"})
  void export(
      @ParameterObject AuditParameters parameters,
      @Parameter(hidden = true) HttpServletResponse response) {
    list.export(parameters.question(), () -> AuditFile.begin(response));
  }

  @GetMapping("/audit/verification")
  @Operation(
      operationId = "verifyAuditTrail",
      summary = "Check that nobody has changed the audit trail",
      description =
          "For administrators. Reads the whole chain, which takes a second for every few hundred"
              + " thousand entries. Keep the field newest outside of Docket and hand it back as"
              + " anchor: only so can it be told that nobody has cut off or rewritten it all.")
  @Refuses({"invalid-request", "forbidden"})
  AuditVerdict verify(
      @RequestParam(required = false)
          @Parameter(description = "The field newest of an earlier verification")
          @Nullable String anchor) {
    return review.verify(anchor);
  }
}
