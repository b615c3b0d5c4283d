package io.docket.engine.diagrams;

import java.util.Set;

/**
 * The engine's extensions of BPMN that a diagram may use. Everything else is refused, so that an
 * extension that nobody has judged yet cannot run code.
 */
final class DiagramWords {

  static final Set<String> ATTRIBUTES =
      Set.of(
          "assignee",
          "candidateUsers",
          "candidateGroups",
          "dueDate",
          "followUpDate",
          "priority",
          "formKey",
          "initiator",
          "async",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "jobPriority",
          "taskPriority",
          "type",
          "topic",
          "delegateExpression",
          "resultVariable",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersion",
          "decisionRefVersionTag",
          "mapDecisionResult",
          "collection",
          "elementVariable",
          "calledElementBinding",
          "calledElementVersion",
          "calledElementVersionTag",
          "errorCodeVariable",
          "errorMessageVariable",
          "errorMessage",
          "escalationCodeVariable",
          "variableName",
          "variableEvents",
          "candidateStarterUsers",
          "candidateStarterGroups",
          "historyTimeToLive",
          "isStartableInTasklist",
          "versionTag",
          "modelerTemplate",
          "modelerTemplateVersion",
          "modelerTemplateIcon",
          "diagramRelationId");

  static final Set<String> ELEMENTS =
      Set.of(
          "properties",
          "property",
          "executionListener",
          "taskListener",
          "inputOutput",
          "inputParameter",
          "outputParameter",
          "map",
          "entry",
          "list",
          "value",
          "connector",
          "connectorId",
          "in",
          "out",
          "failedJobRetryTimeCycle",
          "potentialStarter");

  /** Refused in any namespace: the parser asks for some of these by their bare name. */
  static final Set<String> REFUSED_ELEMENTS = Set.of("scriptTask", "script", "field", "import");

  static final Set<String> REFUSED_ATTRIBUTES =
      Set.of(
          "class",
          "formHandlerClass",
          "variableMappingClass",
          "variableMappingDelegateExpression",
          "expression",
          "language",
          "scriptFormat",
          "resource");

  private DiagramWords() {}
}
