package io.docket.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Lets administrators check the chain while Docket runs. */
@Service
class AuditReview {

  private final AuditChain chain;
  private final AuditReaders readers;
  private final AuditTrail trail;

  AuditReview(AuditChain chain, AuditReaders readers, AuditTrail trail) {
    this.chain = chain;
    this.readers = readers;
    this.trail = trail;
  }

  AuditVerdict verify(@Nullable String anchor) {
    var reader =
        readers
            .current()
            .filter(AuditReader::everything)
            .orElseThrow(() -> new AccessDeniedException("Only administrators check the chain"));
    var verdict = chain.verify(AuditAnchor.parse(anchor));
    trail.record(
        new AuditEvent(
            AuditKind.AUDIT_TRAIL_READ,
            reader.username(),
            null,
            Map.of("as", "verification", "intact", Boolean.toString(verdict.intact()))));
    return verdict;
  }
}
