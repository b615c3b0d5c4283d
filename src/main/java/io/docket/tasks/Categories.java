package io.docket.tasks;

import io.docket.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of tasks. Everybody reads them; leads and admins change them. */
public interface Categories {

  /** All of them, ordered by name. */
  List<Category> all();

  /** One page, ordered by key. */
  Page<Category> list(int limit, @Nullable String cursor);

  /** The category of that key; 404 if there is none. */
  Category find(String key);

  /** Adds one; 409 if the key is taken. */
  Category create(@Nullable String key, @Nullable String name, @Nullable String description);

  /** Changes name and description. */
  Category edit(String key, @Nullable String name, @Nullable String description);

  /** Removes one that no task has; 409 otherwise. */
  void delete(String key);
}
