package io.docket.engine.diagrams;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which forms a diagram may show: Camunda Forms, which are data. Tasklist would run the scripts of
 * an embedded form ({@code embedded:}) in the session of whoever opens it, and would make a link of
 * any other key, {@code javascript:} included.
 *
 * <p>Names of files are literal. The one expression is the task's id between two of them, by which
 * the server fills in the form; an expression anywhere else could turn the key into another kind.
 */
final class FormKeys {

  static final String HINT =
      "Show a Camunda Form: write camunda-forms:/forms/name.form"
          + " or camunda-forms:deployment:name.form.";

  private static final String NAME = "\\w[\\w.-]*";
  private static final String BUSINESS_KEY = Pattern.quote("${execution.processBusinessKey}");

  private static final Pattern ALLOWED =
      Pattern.compile(
          "camunda-forms:(?:/%1$s/(?:%2$s/)?(?:%1$s/)*|deployment:(?:%1$s/)*)%1$s"
              .formatted(NAME, BUSINESS_KEY));

  private FormKeys() {}

  static boolean isAllowed(@Nullable String key) {
    return key != null && ALLOWED.matcher(key).matches();
  }
}
