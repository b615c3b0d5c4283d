package io.docket.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.DigestUtils;

/**
 * Brings the files into the engine, as one deployment that holds what has changed. A file that the
 * engine refuses is left out and said so once; its last good version stays in force, and it is
 * tried again when it changes.
 */
@Component
final class FileDeployment {

  private static final Logger LOG = LoggerFactory.getLogger(FileDeployment.class);

  private static final String NAME = "docket";

  private final DeployableFiles files;
  private final RepositoryService repository;
  private final TransactionTemplate transaction;
  private final Map<String, String> broken = new HashMap<>();
  private String deployed = "";

  FileDeployment(
      DeployableFiles files,
      RepositoryService repository,
      PlatformTransactionManager transactionManager) {
    this.files = files;
    this.repository = repository;
    this.transaction = new TransactionTemplate(transactionManager);
  }

  /** Deploys what is new since the last look; quick where nothing is. */
  synchronized void deployChanges() {
    var candidates = files.read();
    var hash = hash(candidates);
    if (hash.equals(deployed)) {
      return;
    }
    deployed = hash;
    broken.entrySet().removeIf(entry -> !entry.getValue().equals(hash(candidates, entry.getKey())));
    candidates.keySet().removeAll(broken.keySet());
    if (!deploy(candidates)) {
      candidates.keySet().removeIf(name -> isBroken(name, candidates));
      deploy(candidates);
    }
  }

  private boolean deploy(SortedMap<String, byte[]> resources) {
    if (resources.isEmpty()) {
      return true;
    }
    try {
      create(resources);
      return true;
    } catch (RuntimeException exception) {
      LOG.debug("The deployment was refused; looking for the file", exception);
      return false;
    }
  }

  private boolean isBroken(String name, SortedMap<String, byte[]> resources) {
    try {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            create(single(name, resources));
          });
      return false;
    } catch (RuntimeException exception) {
      broken.put(name, hash(resources, name));
      LOG.error("{} is not deployed: {}", name, firstLines(exception));
      return true;
    }
  }

  private void create(SortedMap<String, byte[]> resources) {
    var before = repository.createDeploymentQuery().deploymentName(NAME).count();
    var builder = repository.createDeployment().name(NAME).enableDuplicateFiltering(true);
    resources.forEach((name, bytes) -> builder.addInputStream(name, stream(bytes)));
    var deployment = builder.deploy();
    if (repository.createDeploymentQuery().deploymentName(NAME).count() > before) {
      LOG.info("Deployed {}", repository.getDeploymentResourceNames(deployment.getId()));
    }
  }

  private static SortedMap<String, byte[]> single(String name, SortedMap<String, byte[]> from) {
    return new TreeMap<>(from.subMap(name, name + '\0'));
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static String firstLines(RuntimeException exception) {
    return String.valueOf(exception.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  private static String hash(SortedMap<String, byte[]> resources) {
    var text = new StringBuilder();
    resources.keySet().forEach(name -> text.append(name).append(hash(resources, name)));
    return text.toString();
  }

  private static String hash(Map<String, byte[]> resources, String name) {
    byte @Nullable [] bytes = resources.get(name);
    return bytes == null ? "" : DigestUtils.md5DigestAsHex(bytes);
  }
}
