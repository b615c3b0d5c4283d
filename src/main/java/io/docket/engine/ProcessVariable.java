package io.docket.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its name and type, for the constants of a process: {@code static final
 * ProcessVariable<String> CATEGORY = ProcessVariable.string("category")}, then {@code
 * CATEGORY.on(execution).set("loans")} and {@code CATEGORY.from(execution).get()}.
 *
 * <p>The types are those that the engine stores in a column of its own; nothing is serialised.
 * Values hold ids and small facts, never personal data.
 *
 * @param <T> the type of the value
 */
public final class ProcessVariable<T> {

  private final String name;
  private final Class<T> type;

  private ProcessVariable(String name, Class<T> type) {
    this.name = name;
    this.type = type;
  }

  /** A text of at most 4,000 characters. */
  public static ProcessVariable<String> string(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  /** A whole number. */
  public static ProcessVariable<Integer> integer(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }

  /** A whole number of 64 bits. */
  public static ProcessVariable<Long> longInteger(String name) {
    return new ProcessVariable<>(name, Long.class);
  }

  /** True or false. */
  public static ProcessVariable<Boolean> bool(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /** A point in time, in milliseconds; the type that timers and due dates take. */
  public static ProcessVariable<Date> date(String name) {
    return new ProcessVariable<>(name, Date.class);
  }

  /** The name in diagrams. */
  public String name() {
    return name;
  }

  /** Reads and writes this variable, seen from this execution or task. */
  public InScope on(VariableScope scope) {
    return new InScope(scope);
  }

  /** The same as {@link #on}, where it reads better. */
  public InScope from(VariableScope scope) {
    return on(scope);
  }

  @Override
  public String toString() {
    return name;
  }

  /** This variable as an execution or a task sees it. */
  public final class InScope {

    private final VariableScope scope;

    private InScope(VariableScope scope) {
      this.scope = scope;
    }

    /**
     * The value, from this scope or the nearest one around it.
     *
     * @throws IllegalStateException if it is absent or null
     * @throws ClassCastException if it has another type
     */
    public T get() {
      return find()
          .orElseThrow(() -> new IllegalStateException("Process variable " + name + " is missing"));
    }

    /**
     * The value, or empty where it is absent or null.
     *
     * @throws ClassCastException if it has another type
     */
    public Optional<T> find() {
      return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    /** Stores the value where it stands already, or in the process instance. */
    public void set(@Nullable T value) {
      scope.setVariable(name, value);
    }

    /** Stores the value in this scope alone; it ends with it. */
    public void setLocal(@Nullable T value) {
      scope.setVariableLocal(name, value);
    }

    /** Keeps the value until the end of the transaction; no row is written. */
    public void setTransient(@Nullable T value) {
      scope.setVariable(name, Variables.untypedValue(value, true));
    }

    /** Takes the variable away. */
    public void remove() {
      scope.removeVariable(name);
    }
  }
}
