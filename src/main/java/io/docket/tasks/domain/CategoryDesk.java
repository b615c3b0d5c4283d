package io.docket.tasks.domain;

import io.docket.tasks.Categories;
import io.docket.tasks.Category;
import io.docket.tasks.NotAllowed;
import io.docket.users.Role;
import io.docket.web.Cursor;
import io.docket.web.Page;
import io.docket.web.Refusal;
import io.docket.web.Violations;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The categories that tasks can have. */
@Service
@Transactional
class CategoryDesk implements Categories {

  private static final String ORDER = "key";
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1_000;

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final TaskAccess access;

  CategoryDesk(EntityManager entities, JdbcClient jdbc, TaskAccess access) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Category> all() {
    return entities
        .createQuery("from CategoryRecord c order by c.name", CategoryRecord.class)
        .getResultStream()
        .map(CategoryRecord::view)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Category> list(int limit, @Nullable String cursor) {
    var after = cursor == null ? "" : Cursor.decode(cursor, ORDER, 1).values().get(0);
    var rows =
        entities
            .createQuery(
                "from CategoryRecord c where c.key > :after order by c.key", CategoryRecord.class)
            .setParameter("after", after.replace("\0", ""))
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(CategoryRecord::view)
            .toList();
    var page = rows.subList(0, Math.min(limit, rows.size()));
    var next =
        rows.size() > limit ? new Cursor(ORDER, List.of(page.get(limit - 1).key())).encode() : null;
    return new Page<>(page, next);
  }

  @Override
  @Transactional(readOnly = true)
  public Category find(String key) {
    return record(key).view();
  }

  @Override
  public Category create(
      @Nullable String key, @Nullable String name, @Nullable String description) {
    requireRight();
    var violations = new Violations();
    var id = key == null ? "" : key;
    violations.unless(
        KEY.matcher(id).matches(),
        "key",
        "must be 1 to 64 of a-z, 0-9 and hyphen, beginning with a letter or digit");
    var category = new CategoryRecord(id, "", null);
    describe(category, name, description, violations);
    if (!insert(category)) {
      throw new CategoryExists(id);
    }
    return category.view();
  }

  /** False where somebody else, perhaps at this very moment, adds one of the same key. */
  private boolean insert(CategoryRecord category) {
    return jdbc.sql(
                """
                insert into category (key, name, description) values (:key, :name, :description)
                on conflict do nothing
                """)
            .param("key", category.key)
            .param("name", category.name)
            .param("description", category.description)
            .update()
        == 1;
  }

  @Override
  public Category edit(String key, @Nullable String name, @Nullable String description) {
    requireRight();
    var category = record(key);
    describe(category, name, description, new Violations());
    return category.view();
  }

  @Override
  public void delete(String key) {
    requireRight();
    var category = record(key);
    var used =
        jdbc.sql("select exists (select from task where category = :key)")
            .param("key", key)
            .query(Boolean.class)
            .single();
    if (used) {
      throw new CategoryInUse();
    }
    entities.remove(category);
  }

  private static void describe(
      CategoryRecord category,
      @Nullable String name,
      @Nullable String description,
      Violations violations) {
    var words = Wording.required(name, "name", LONGEST_NAME, violations);
    var more = Wording.optional(description, "description", LONGEST_DESCRIPTION, violations);
    violations.refuseIfAny();
    category.name = words;
    category.description = more;
  }

  private void requireRight() {
    if (!access.actor().has(Role.LEAD)) {
      throw new NotAllowed("Only leads and admins may change categories");
    }
  }

  private CategoryRecord record(String key) {
    var category = KEY.matcher(key).matches() ? entities.find(CategoryRecord.class, key) : null;
    if (category == null) {
      throw new CategoryNotFound();
    }
    return category;
  }

  /** There is no such category: 404. */
  static final class CategoryNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    CategoryNotFound() {
      super(HttpStatus.NOT_FOUND, "category-not-found", "There is no such category");
    }
  }

  /** The key is taken: 409. */
  static final class CategoryExists extends Refusal {
    private static final long serialVersionUID = 1L;

    CategoryExists(String key) {
      super(
          HttpStatus.CONFLICT, "category-exists", "There is a category %s already".formatted(key));
    }
  }

  /** Tasks have it: 409. */
  static final class CategoryInUse extends Refusal {
    private static final long serialVersionUID = 1L;

    CategoryInUse() {
      super(HttpStatus.CONFLICT, "category-in-use", "Tasks have this category, so it stays");
    }
  }
}
