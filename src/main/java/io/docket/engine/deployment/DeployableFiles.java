package io.docket.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Diagrams, decisions and forms by their stable names, such as {@code
 * processes/task-lifecycle.bpmn}: those in the jar, overridden by files of the same name in the
 * directory beside it.
 */
@Component
final class DeployableFiles {

  private static final List<Kind> KINDS =
      List.of(
          new Kind("processes", ".bpmn"),
          new Kind("processes", ".dmn"),
          new Kind("forms", ".form"));

  private final Path directory;

  DeployableFiles(DeploymentSettings settings) {
    this.directory = settings.root();
  }

  SortedMap<String, byte[]> read() {
    var files = new TreeMap<String, byte[]>();
    try {
      for (var kind : KINDS) {
        readFromJar(kind, files);
        readFromDirectory(kind, files);
      }
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return files;
  }

  private static void readFromJar(Kind kind, SortedMap<String, byte[]> files) throws IOException {
    var pattern = "classpath*:/" + kind.folder + "/*" + kind.suffix;
    for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      files.put(kind.folder + "/" + resource.getFilename(), resource.getContentAsByteArray());
    }
  }

  private void readFromDirectory(Kind kind, SortedMap<String, byte[]> files) throws IOException {
    var folder = directory.resolve(kind.folder);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var found = Files.newDirectoryStream(folder, "*" + kind.suffix)) {
      for (var file : found) {
        files.put(kind.folder + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  private record Kind(String folder, String suffix) {}
}
