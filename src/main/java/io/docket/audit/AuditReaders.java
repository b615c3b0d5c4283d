package io.docket.audit;

import java.util.Optional;

/** Who may read how much; whoever knows people, roles and teams implements this. */
public interface AuditReaders {

  /** The person acting right now; empty if they may read none of it. */
  Optional<AuditReader> current();
}
