package io.docket.tasks.domain;

import io.docket.tasks.Category;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a category. */
@Entity
@Table(name = "category")
class CategoryRecord {

  @Id
  @Column(nullable = false)
  String key;

  @Column(nullable = false)
  String name;

  @Column @Nullable String description;

  /** For Hibernate. */
  protected CategoryRecord() {}

  CategoryRecord(String key, String name, @Nullable String description) {
    this.key = key;
    this.name = name;
    this.description = description;
  }

  Category view() {
    return new Category(key, name, description);
  }
}
