package io.docket.tasks;

import io.docket.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say about tasks; the same in Tasklist and over REST. */
public interface Comments {

  /** One page of a task's comments, oldest first. */
  Page<Comment> of(UUID task, int limit, @Nullable String cursor);

  /** One comment. */
  Comment find(UUID task, UUID comment);

  /** Says something, 1 to 5,000 characters. */
  Comment add(UUID task, @Nullable String text);

  /** Changes one's own words. */
  Comment edit(UUID task, UUID comment, @Nullable String text);

  /** Takes back one's own words; whoever directs the task may remove anybody's. */
  void delete(UUID task, UUID comment);
}
