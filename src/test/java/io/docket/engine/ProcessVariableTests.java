package io.docket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class ProcessVariableTests {

  private static final ProcessVariable<String> CATEGORY = ProcessVariable.string("category");

  private final ExecutionEntity execution = Mockito.mock();

  @Test
  void readsTheValue() {
    Mockito.when(execution.getVariable("category")).thenReturn("loans");

    assertThat(CATEGORY.from(execution).get()).isEqualTo("loans");
    assertThat(CATEGORY.from(execution).find()).contains("loans");
  }

  @Test
  void tellsWhichVariableIsMissing() {
    assertThat(CATEGORY.from(execution).find()).isEmpty();
    assertThatThrownBy(() -> CATEGORY.from(execution).get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("category");
  }

  @Test
  void refusesAValueOfAnotherType() {
    Mockito.when(execution.getVariable("category")).thenReturn(7);

    assertThatThrownBy(() -> CATEGORY.from(execution).get()).isInstanceOf(ClassCastException.class);
  }
}
