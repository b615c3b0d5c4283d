package io.docket.engine;

/** Diagrams for tests, from the inside of their process. */
public final class Diagrams {

  private Diagrams() {}

  /** A BPMN document with the process {@code example} around these elements. */
  public static String process(String elements) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:activiti="http://activiti.org/bpmn"
            xmlns:other="http://example.org/other"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            targetNamespace="http://docket.test">
          <process id="example" isExecutable="true" camunda:historyTimeToLive="P1D">
            %s
          </process>
        </definitions>
        """
        .formatted(elements);
  }

  /** Start, then this element with the id {@code step}, then the end. */
  public static String around(String step) {
    return process(
        """
        <startEvent id="start"/>
        <sequenceFlow id="first" sourceRef="start" targetRef="step"/>
        %s
        <sequenceFlow id="last" sourceRef="step" targetRef="end"/>
        <endEvent id="end"/>
        """
            .formatted(step));
  }
}
