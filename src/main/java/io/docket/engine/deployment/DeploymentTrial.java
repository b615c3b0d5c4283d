package io.docket.engine.deployment;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the engine what it would say to files, and takes everything back. All of them are tried,
 * those included that have not changed: a copy of a diagram beside it would otherwise look like the
 * only change, and quietly take the diagram's place.
 */
@Component
final class DeploymentTrial {

  private final RepositoryService repository;
  private final TransactionTemplate transaction;

  DeploymentTrial(RepositoryService repository, PlatformTransactionManager transactionManager) {
    this.repository = repository;
    this.transaction = new TransactionTemplate(transactionManager);
  }

  /**
   * Why files cannot be deployed, by their names; empty where the engine takes them all.
   *
   * @throws RuntimeException if the database fails, which says nothing about the files
   */
  SortedMap<String, String> faults(SortedMap<String, byte[]> files) {
    var faults = new TreeMap<String, String>();
    if (files.isEmpty() || faultOf(files) == null) {
      return faults;
    }
    var owners = new TreeMap<String, SortedSet<String>>();
    for (var name : files.keySet()) {
      var file = files.subMap(name, name + '\0');
      var fault = faultOf(file);
      if (fault == null) {
        definitions(file)
            .forEach(each -> owners.computeIfAbsent(each, key -> new TreeSet<>()).add(name));
      } else {
        faults.put(name, fault);
      }
    }
    owners.forEach((definition, names) -> addNamesakes(definition, names, faults));
    return faults;
  }

  private static void addNamesakes(
      String definition, SortedSet<String> names, SortedMap<String, String> faults) {
    if (names.size() > 1) {
      var fault =
          "the %s is in %s. Give each its own id.".formatted(definition, String.join(", ", names));
      names.forEach(name -> faults.put(name, fault));
    }
  }

  private @Nullable String faultOf(SortedMap<String, byte[]> files) {
    try {
      definitions(files);
      return null;
    } catch (RuntimeException refusal) {
      if (DatabaseTrouble.isIn(refusal)) {
        throw refusal;
      }
      return inWords(refusal);
    }
  }

  /** The engine says of some faults only that there is one, and its cause says which. */
  private static String inWords(RuntimeException refusal) {
    return Stream.of(refusal, NestedExceptionUtils.getMostSpecificCause(refusal))
        .map(each -> String.valueOf(each.getMessage()).replaceAll("\\s*\\R\\s*", " "))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private List<String> definitions(SortedMap<String, byte[]> files) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return names(FileDeployment.bundle(repository, files).deployWithResult());
            }));
  }

  private static List<String> names(DeploymentWithDefinitions deployed) {
    var forms =
        ((DeploymentEntity) deployed).getDeployedArtifacts(CamundaFormDefinitionEntity.class);
    return Stream.of(
            names("process", deployed.getDeployedProcessDefinitions()),
            names("decision", deployed.getDeployedDecisionDefinitions()),
            names("decision diagram", deployed.getDeployedDecisionRequirementsDefinitions()),
            names("form", forms))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<String> names(
      String kind, @Nullable List<? extends ResourceDefinition> definitions) {
    return Stream.ofNullable(definitions)
        .flatMap(List::stream)
        .map(definition -> kind + " " + definition.getKey());
  }
}
