package io.docket.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsFirstTests {

  private final FeelEngine interpreter = new ScalaFeelEngineFactory(List.of()).createInstance();
  private final FeelEngine literalsFirst = new LiteralsFirst(interpreter);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"payments\"",
        " \"payments\" ",
        "\"Payments\"",
        "\"\"",
        "\"payments\",\"loans\"",
        "\"pay\\\"ments\"",
        "not(\"payments\")",
        "-",
        "priority",
        "null",
        "true",
        "> 3"
      })
  void testsAnInputLikeTheInterpreter(String tests) {
    for (var input : new @Nullable Object[] {"payments", "pay\"ments", "", null, 5, true}) {
      var variables = with(input);

      assertThat(test(literalsFirst, tests, variables))
          .as("%s against %s", tests, input)
          .isEqualTo(test(interpreter, tests, variables));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"PT4H\"",
        "\"\"",
        "true",
        " false ",
        "null",
        "category",
        "priority",
        "unknown",
        "number",
        "upper case(category)",
        "\"a\" + \"b\"",
        "1 + 1"
      })
  void evaluatesLikeTheInterpreter(String expression) {
    var variables = with("payments");

    assertThat(literalsFirst.<@Nullable Object>evaluateSimpleExpression(expression, variables))
        .isEqualTo(interpreter.<@Nullable Object>evaluateSimpleExpression(expression, variables));
  }

  @Test
  void leavesTheInterpreterAloneWhereACellIsSimple() {
    var untouched = mock(FeelEngine.class);
    var engine = new LiteralsFirst(untouched);

    engine.evaluateSimpleUnaryTests("\"loans\"", "category", with("payments"));
    engine.<Object>evaluateSimpleExpression("\"PT4H\"", with("payments"));
    engine.<Object>evaluateSimpleExpression("true", with("payments"));
    engine.<Object>evaluateSimpleExpression("category", with("payments"));

    verifyNoInteractions(untouched);
  }

  @Test
  void asksTheInterpreterWhereACellIsNot() {
    var asked = mock(FeelEngine.class);

    new LiteralsFirst(asked).evaluateSimpleUnaryTests("not(\"x\")", "category", with("payments"));

    verify(asked).evaluateSimpleUnaryTests(any(), any(), any());
  }

  @Test
  void refusesWhatTheInterpreterRefuses() {
    assertThatThrownBy(() -> literalsFirst.evaluateSimpleExpression("\"open", with("payments")))
        .isInstanceOf(FeelException.class);
  }

  /** True, false, or refused. */
  private static @Nullable Boolean test(FeelEngine engine, String tests, VariableContext context) {
    try {
      return engine.evaluateSimpleUnaryTests(tests, "category", context);
    } catch (FeelException refused) {
      return null;
    }
  }

  private static VariableContext with(@Nullable Object category) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("category", category);
    values.put("priority", "HIGH");
    values.put("number", 7);
    return Variables.fromMap(values).asVariableContext();
  }
}
