package io.docket.engine.diagrams;

import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.SpinRuntimeException;

/**
 * What a person submits with a Camunda Form lives until the end of the transaction and is never
 * stored as a variable: listeners read it and give it to the modules whose data it is. It may hold
 * personal data, which process variables must not.
 *
 * <p>A form cannot overwrite a variable either: where a stored variable has the name already, the
 * task sees the submitted value, the process keeps its own.
 */
final class FormInput {

  private static final String KEEPS_INPUT = "docket.keepFormInput";

  private FormInput() {}

  /** Whether the form of this start event or user task is a Camunda Form. */
  static boolean isCamundaForm(Element element) {
    var key = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey");
    return key != null && key.startsWith("camunda-forms:");
  }

  /**
   * Whether this process asks, by the extension property {@code docket.keepFormInput} with the
   * value {@code true}, to store what its forms submit.
   */
  static boolean isKeptBy(Element process) {
    return Stream.of(process)
        .flatMap(element -> element.elements("extensionElements").stream())
        .flatMap(element -> element.elements("properties").stream())
        .flatMap(element -> element.elements("property").stream())
        .anyMatch(
            property ->
                KEEPS_INPUT.equals(property.attribute("name"))
                    && "true".equals(property.attribute("value")));
  }

  static void give(VariableMap submitted, VariableScope scope) {
    for (var name : submitted.keySet()) {
      give(name, submitted.getValueTyped(name), scope);
    }
  }

  private static void give(String name, TypedValue submitted, VariableScope scope) {
    if (!(scope instanceof TaskEntity task) || !isStored(name, task)) {
      scope.setVariable(name, asTransient(submitted));
    } else if (task.hasVariableLocal(name)) {
      // A transient value cannot follow a stored one, but the task's own variables end with it.
      task.setVariableLocal(name, submitted.getValue());
    } else {
      task.setVariableLocal(name, asTransient(submitted));
    }
  }

  private static boolean isStored(String name, TaskEntity task) {
    return task.hasVariable(name) && !task.getVariableTyped(name, false).isTransient();
  }

  private static TypedValue asTransient(TypedValue value) {
    if (value instanceof ObjectValue object && !object.isDeserialized()) {
      throw new BadUserRequestException("A form takes texts, numbers and dates, not objects.");
    }
    try {
      return Variables.untypedValue(value.getValue(), true);
    } catch (SpinRuntimeException unreadable) {
      throw new BadUserRequestException("A field of the form is not readable as JSON.", unreadable);
    }
  }
}
