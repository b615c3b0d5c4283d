package io.docket.security.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.query.QueryProperty;
import org.jspecify.annotations.Nullable;

/**
 * A question for people. The database cannot compare names, which are encrypted there: so whoever
 * answers first finds out whose names fit and asks the database for their ids; and where names
 * decide about the order, the answer is sorted and cut into pages afterwards.
 */
class PeopleQuery extends DbUserQueryImpl {

  private static final long serialVersionUID = 1L;

  private String @Nullable [] fitting;

  PeopleQuery(CommandExecutor executor) {
    super(executor);
  }

  PeopleQuery() {}

  boolean asksForNames() {
    return firstName != null || firstNameLike != null || lastName != null || lastNameLike != null;
  }

  boolean fits(io.docket.users.User person) {
    return fits(person.firstName(), firstName, firstNameLike)
        && fits(person.lastName(), lastName, lastNameLike);
  }

  /**
   * Asks for these alone from now on, as far as they were asked for already.
   *
   * @return false where that leaves nobody
   */
  boolean narrowTo(Collection<String> usernames) {
    var wanted = ids == null || ids.length == 0 ? null : Set.of(ids);
    var narrowed =
        usernames.stream()
            .filter(username -> wanted == null || wanted.contains(username))
            .toArray(String[]::new);
    fitting = narrowed;
    return narrowed.length > 0;
  }

  /** The answer in its order and of its page. */
  List<User> arranged(List<User> found) {
    return ordersByNames()
        ? found.stream().sorted(order()).skip(firstResult).limit(maxResults).toList()
        : found;
  }

  @Override
  public String @Nullable [] getIds() {
    return fitting == null ? ids : fitting;
  }

  @Override
  public @Nullable String getFirstName() {
    return null;
  }

  @Override
  public @Nullable String getFirstNameLike() {
    return null;
  }

  @Override
  public @Nullable String getLastName() {
    return null;
  }

  @Override
  public @Nullable String getLastNameLike() {
    return null;
  }

  @Override
  public int getFirstResult() {
    return ordersByNames() ? 0 : super.getFirstResult();
  }

  @Override
  public int getMaxResults() {
    return ordersByNames() ? Integer.MAX_VALUE : super.getMaxResults();
  }

  private boolean ordersByNames() {
    return orderingProperties.stream()
        .map(QueryOrderingProperty::getQueryProperty)
        .anyMatch(
            property ->
                property.equals(UserQueryProperty.FIRST_NAME)
                    || property.equals(UserQueryProperty.LAST_NAME));
  }

  private Comparator<User> order() {
    return orderingProperties.stream()
        .map(PeopleQuery::order)
        .reduce(Comparator::thenComparing)
        .orElseThrow()
        .thenComparing(User::getId);
  }

  private static Comparator<User> order(QueryOrderingProperty ordering) {
    var order =
        Comparator.comparing(
            value(ordering.getQueryProperty()), Comparator.nullsLast(String::compareTo));
    return ordering.getDirection().equals(Direction.DESCENDING) ? order.reversed() : order;
  }

  private static Function<User, @Nullable String> value(QueryProperty property) {
    if (property.equals(UserQueryProperty.FIRST_NAME)) {
      return User::getFirstName;
    }
    if (property.equals(UserQueryProperty.LAST_NAME)) {
      return User::getLastName;
    }
    return property.equals(UserQueryProperty.EMAIL) ? User::getEmail : User::getId;
  }

  private static boolean fits(String name, @Nullable String exact, @Nullable String pattern) {
    return (exact == null || name.equals(exact))
        && (pattern == null || LikePattern.of(pattern).matches(name));
  }
}
