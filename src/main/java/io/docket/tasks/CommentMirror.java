package io.docket.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine's side must know to show comments written over REST in Tasklist too. */
public interface CommentMirror {

  /** The comment's words and its twin in the engine. */
  Mirrored find(UUID comment);

  /** Remembers the twin. */
  void mirrored(UUID comment, String engineComment);

  /**
   * A comment as the engine's side sees it.
   *
   * @param engineComment id of its twin in the engine, if it has one
   */
  record Mirrored(String text, @Nullable String engineComment) {}
}
