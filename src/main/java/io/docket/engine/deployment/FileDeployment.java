package io.docket.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Brings the files into the engine, as one deployment that holds what has changed. A file that the
 * engine refuses is left out and said so once; its last good version stays in force, and it is
 * tried again when a file changes. While the database fails, nothing is decided: the next look
 * tries again.
 */
@Component
final class FileDeployment {

  private static final Logger LOG = LoggerFactory.getLogger(FileDeployment.class);

  private static final String NAME = "docket";

  private final DeployableFiles files;
  private final DeploymentTrial trial;
  private final RepositoryService repository;
  private Set<String> said = Set.of();
  private String failed = "";
  private Map<String, String> settled = Map.of();

  FileDeployment(DeployableFiles files, DeploymentTrial trial, RepositoryService repository) {
    this.files = files;
    this.trial = trial;
    this.repository = repository;
  }

  /** These files as one deployment, under the name of all that come from files. */
  static DeploymentBuilder bundle(RepositoryService repository, Map<String, byte[]> files) {
    var builder = repository.createDeployment().name(NAME);
    files.forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
    return builder;
  }

  /** Deploys what is new since the last look; quick where nothing is. */
  synchronized void deployChanges() {
    var found = files.read();
    var versions = versions(found);
    if (versions.equals(settled)) {
      return;
    }
    try {
      deploy(found, versions);
      settled = versions;
      failed = "";
    } catch (RuntimeException failure) {
      if (!DatabaseTrouble.isIn(failure)) {
        settled = versions;
      }
      sayOnce(failure);
    }
  }

  private void deploy(SortedMap<String, byte[]> found, Map<String, String> versions) {
    var faults = trial.faults(found);
    sayOnce(faults, versions);
    found.keySet().removeAll(faults.keySet());
    if (!found.isEmpty()) {
      create(found);
    }
  }

  private void create(SortedMap<String, byte[]> resources) {
    var before = repository.createDeploymentQuery().deploymentName(NAME).count();
    var deployment = bundle(repository, resources).enableDuplicateFiltering(true).deploy();
    if (repository.createDeploymentQuery().deploymentName(NAME).count() > before) {
      LOG.info("Deployed {}", repository.getDeploymentResourceNames(deployment.getId()));
    }
  }

  private void sayOnce(Map<String, String> faults, Map<String, String> versions) {
    var now = new HashSet<String>();
    faults.forEach(
        (name, fault) -> {
          var complaint = name + versions.get(name) + fault;
          if (!said.contains(complaint)) {
            LOG.error("{} is not deployed: {}", name, fault);
          }
          now.add(complaint);
        });
    said = now;
  }

  private void sayOnce(RuntimeException failure) {
    if (!failed.equals(failure.toString())) {
      LOG.error("Diagrams, decisions and forms are not deployed", failure);
    }
    failed = failure.toString();
  }

  private static Map<String, String> versions(SortedMap<String, byte[]> found) {
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, file -> DigestUtils.md5DigestAsHex(file.getValue())));
  }
}
