package io.docket.tasks;

import io.docket.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to a task, when and through which door, from creation to end. */
public interface TaskHistory {

  /** One page, oldest first. */
  Page<HistoryItem> of(UUID task, int limit, @Nullable String cursor);
}
