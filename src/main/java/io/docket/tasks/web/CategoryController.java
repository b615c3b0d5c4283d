package io.docket.tasks.web;

import io.docket.tasks.Categories;
import io.docket.tasks.Category;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to categories. */
@RestController
@RequestMapping("/categories")
@Tag(name = "Categories", description = "The kinds of tasks; leads and admins change them")
class CategoryController {

  private final Categories categories;

  CategoryController(Categories categories) {
    this.categories = categories;
  }

  @GetMapping
  @Operation(operationId = "listCategories", summary = "List categories by key")
  @Refuses("invalid-request")
  Page<Category> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return categories.list(Page.limit(limit), cursor);
  }

  @GetMapping("/{key}")
  @Operation(operationId = "findCategory", summary = "Read a category")
  @Refuses("category-not-found")
  Category find(@PathVariable String key) {
    return categories.find(key);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createCategory", summary = "Add a category")
  @Refuses({"invalid-request", "not-allowed", "category-exists"})
  ResponseEntity<Category> create(@RequestBody NewCategory typed) {
    var category = categories.create(typed.key(), typed.name(), typed.description());
    return ResponseEntity.created(URI.create("/categories/" + category.key())).body(category);
  }

  @PutMapping("/{key}")
  @Operation(operationId = "editCategory", summary = "Rename or describe a category")
  @Refuses({"invalid-request", "not-allowed", "category-not-found"})
  Category edit(@PathVariable String key, @RequestBody CategoryWords typed) {
    return categories.edit(key, typed.name(), typed.description());
  }

  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteCategory", summary = "Remove a category that no task has")
  @Refuses({"not-allowed", "category-not-found", "category-in-use", "changed-meanwhile"})
  void delete(@PathVariable String key) {
    categories.delete(key);
  }

  /** A category to add. */
  record NewCategory(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String key,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
      @Nullable String description) {}

  /** What a category is called and what it is for. */
  record CategoryWords(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
      @Nullable String description) {}
}
