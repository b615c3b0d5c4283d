package io.docket.engine.diagrams;

import io.docket.engine.expressions.PublishedCatalogue;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads a diagram only after {@link DiagramRules} has nothing to say against it, and gives Camunda
 * Forms a handler that does not store what people type. The engine parses at deployment and again
 * whenever it loads a definition, so diagrams deployed earlier are held to the same rules.
 */
final class GuardedBpmnParse extends BpmnParse {

  private final PublishedCatalogue published;
  private final DiagramSettings settings;
  private boolean keepsFormInput;

  GuardedBpmnParse(BpmnParser parser, PublishedCatalogue published, DiagramSettings settings) {
    super(parser);
    this.published = published;
    this.settings = settings;
  }

  @Override
  protected void parseRootElement() {
    for (var finding : DiagramRules.check(rootElement, published, settings)) {
      addError(finding.message(), finding.element(), finding.owner());
    }
    // Parsing on would instantiate what has just been refused; execute() reports the errors.
    if (!hasErrors()) {
      super.parseRootElement();
    }
  }

  @Override
  public ProcessDefinitionEntity parseProcess(Element process) {
    keepsFormInput = FormInput.isKeptBy(process);
    return super.parseProcess(process);
  }

  @Override
  protected void parseStartFormHandlers(
      List<Element> startEvents, ProcessDefinitionEntity definition) {
    super.parseStartFormHandlers(startEvents, definition);
    var initial = definition.getInitial();
    for (var startEvent : startEvents) {
      if (initial != null
          && initial.getId().equals(startEvent.attribute("id"))
          && isTransient(startEvent)) {
        var handler = new TransientStartFormHandler();
        handler.parseConfiguration(startEvent, deployment, definition, this);
        definition.setStartFormHandler(new DelegateStartFormHandler(handler, deployment));
      }
    }
  }

  @Override
  public TaskDefinition parseTaskDefinition(
      Element task, String key, ActivityImpl activity, ProcessDefinitionEntity definition) {
    var parsed = super.parseTaskDefinition(task, key, activity, definition);
    if (isTransient(task)) {
      var handler = new TransientTaskFormHandler();
      handler.parseConfiguration(task, deployment, definition, this);
      parsed.setTaskFormHandler(new DelegateTaskFormHandler(handler, deployment));
    }
    return parsed;
  }

  private boolean isTransient(Element element) {
    return !keepsFormInput && FormInput.isCamundaForm(element);
  }
}
