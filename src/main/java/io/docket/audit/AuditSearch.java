package io.docket.audit;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody has filled in to narrow the page; times as browsers write them, in UTC. */
record AuditSearch(
    @Nullable String from,
    @Nullable String to,
    @Nullable String kind,
    @Nullable String actor,
    @Nullable String subject) {

  private static final Pattern WITHOUT_ZONE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

  /** Throws {@link io.docket.web.InvalidRequest} with every field at fault. */
  AuditQuestion question() {
    return new AuditParameters(inUtc(from), inUtc(to), kind, actor, subject).question();
  }

  /** That path with the same search, and the page after that cursor where there is one. */
  String address(String path, @Nullable String cursor) {
    var values = new TreeMap<String, String>(question().words());
    if (cursor != null) {
      values.put("cursor", cursor);
    }
    var address = UriComponentsBuilder.fromPath(path);
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static @Nullable String inUtc(@Nullable String moment) {
    return moment != null && WITHOUT_ZONE.matcher(moment).matches() ? moment + "Z" : moment;
  }
}
