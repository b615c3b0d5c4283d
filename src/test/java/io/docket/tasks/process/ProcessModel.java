package io.docket.tasks.process;

import com.jayway.jsonpath.JsonPath;
import io.docket.connectors.ConnectorErrors;
import io.docket.engine.Delegate;
import io.docket.engine.PublishedView;
import io.docket.tasks.NewTask;
import java.beans.FeatureDescriptor;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnectorId;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** A diagram held against the code: what it names has to exist there. */
final class ProcessModel {

  private static final Set<String> DELEGATES = delegates();
  private static final Set<String> MESSAGES =
      Set.of(TaskLifecycleProcess.DETAILS_CHANGED, TaskLifecycleProcess.CANCELLED);
  private static final Set<String> FACTS = Set.of("processBusinessKey", "processInstanceId");
  private static final Pattern DELEGATE = Pattern.compile("#\\{(\\w+)}");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern PROPERTY = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)");
  private static final Map<String, Set<String>> VIEWS = views();
  private static final Set<String> ERRORS =
      Set.of(
          ConnectorErrors.UNAVAILABLE, ConnectorErrors.RECIPIENT_REFUSED, ConnectorErrors.REFUSED);
  private static final Set<String> CONNECTORS = Set.of("email", "calendar", "http-connector");
  private static final Pattern FORM =
      Pattern.compile("camunda-forms:/forms/(?:[^\"]*/)?([\\w.-]+)");
  private static final Pattern GENERATED = Pattern.compile(".*(_[0-9][0-9a-z]{6}|[0-9]).*");

  /** By the element's type in BPMN: how its id begins. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "startEvent", "event_",
          "endEvent", "event_",
          "boundaryEvent", "event_",
          "intermediateCatchEvent", "event_",
          "intermediateThrowEvent", "event_",
          "exclusiveGateway", "gateway_",
          "parallelGateway", "gateway_",
          "eventBasedGateway", "gateway_",
          "sequenceFlow", "flow_");

  private final String text;
  private final BpmnModelInstance diagram;
  private final List<String> findings = new ArrayList<>();

  ProcessModel(String text) {
    this.text = text;
    this.diagram =
        Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is wrong, each in a few words; nothing if the diagram is right. */
  List<String> findings() {
    each(DELEGATE).filter(it -> !DELEGATES.contains(it[0])).forEach(it -> find("delegate", it[0]));
    each(EXPRESSION)
        .flatMap(it -> each(PROPERTY, it[0]))
        .forEach(it -> checkExpression(it[0], it[1]));
    each(FORM)
        .filter(it -> !Files.isRegularFile(Path.of("forms", it[0])))
        .forEach(it -> find("form", it[0]));
    all(Message.class)
        .map(Message::getName)
        .filter(it -> !MESSAGES.contains(it))
        .forEach(it -> find("message", it));
    all(Error.class)
        .map(Error::getErrorCode)
        .filter(it -> !ERRORS.contains(it))
        .forEach(it -> find("error", it));
    all(CamundaConnectorId.class)
        .map(CamundaConnectorId::getTextContent)
        .filter(it -> !CONNECTORS.contains(it))
        .forEach(it -> find("connector", it));
    all(FlowElement.class).filter(it -> !isWellNamed(it)).forEach(it -> find("id", it.getId()));
    all(Gateway.class)
        .filter(it -> it.getOutgoing().size() > 1 && !it.getName().endsWith("?"))
        .forEach(it -> find("question", it.getId()));
    all(Process.class)
        .filter(it -> it.getCamundaHistoryTimeToLiveString() == null)
        .forEach(it -> findings.add("time to live"));
    all(BusinessRuleTask.class)
        .map(BusinessRuleTask::getCamundaDecisionRef)
        .filter(it -> !decisions().contains("<decision id=\"" + it + "\""))
        .forEach(it -> find("decision", it));
    return findings;
  }

  private void checkExpression(String name, String property) {
    if (VIEWS.containsKey(name)) {
      if (!VIEWS.getOrDefault(name, Set.of()).contains(property)) {
        find("property", property);
      }
    } else if (!name.equals("execution") || !FACTS.contains(property)) {
      find("name", name);
    }
  }

  private static boolean isWellNamed(FlowElement element) {
    var type = element.getElementType().getTypeName();
    var prefix = PREFIXES.getOrDefault(type, type + "_");
    var id = element.getId();
    return id.startsWith(prefix)
        && !GENERATED.matcher(id).matches()
        && id.substring(prefix.length()).matches("[a-z][a-zA-Z]+");
  }

  private void find(String what, String name) {
    findings.add(what + " " + name);
  }

  private Stream<String[]> each(Pattern pattern) {
    return each(pattern, text);
  }

  private static Stream<String[]> each(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(
            match ->
                Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                    .map(match::group)
                    .toArray(String[]::new));
  }

  private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return diagram.getModelElementsByType(type).stream();
  }

  private static String decisions() {
    try {
      return Files.readString(Path.of("processes/task-routing.dmn"));
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static Set<String> delegates() {
    return classes(new AnnotationTypeFilter(Delegate.class))
        .map(ClassUtils::getShortName)
        .map(java.beans.Introspector::decapitalize)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By its name, without "View", what each view lets diagrams read. */
  private static Map<String, Set<String>> views() {
    return classes(new AssignableTypeFilter(PublishedView.class))
        .filter(type -> !type.getSimpleName().startsWith("Published"))
        .collect(
            Collectors.toUnmodifiableMap(
                type ->
                    java.beans.Introspector.decapitalize(
                        type.getSimpleName().replaceFirst("View$", "")),
                type -> properties(type)));
  }

  private static Set<String> properties(Class<?> view) {
    try {
      var viewed = view.getDeclaredMethod("of", DelegateExecution.class).getReturnType();
      return viewed.isRecord()
          ? components(viewed.asSubclass(Record.class))
          : Stream.of(BeanUtils.getPropertyDescriptors(viewed))
              .map(FeatureDescriptor::getName)
              .collect(Collectors.toUnmodifiableSet());
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Stream<Class<?>> classes(TypeFilter wanted) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(wanted);
    return scanner.findCandidateComponents("io.docket").stream()
        .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null));
  }

  /** Keys of the fields of a form. */
  static List<String> fieldsOf(String form) {
    return JsonPath.read(form, "$.components[*].key");
  }

  /** What Docket reads out of a form, and what it shows in it. */
  static Set<String> knownFields(String form) {
    if (form.equals("create-task")) {
      return components(NewTask.class);
    }
    var read = Stream.concat(components(WorkForm.class).stream(), Stream.of("reason"));
    return Stream.concat(read, SHOWN.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** What a form about a task is filled with. */
  private static final Set<String> SHOWN =
      Set.of(
          "number",
          "title",
          "description",
          "category",
          "priority",
          "deadline",
          "progress",
          "outcome",
          "doneBy",
          "workNote",
          "reviewNote");

  private static Set<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
