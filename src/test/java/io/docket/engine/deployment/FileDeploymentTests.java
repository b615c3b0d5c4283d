package io.docket.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.engine.DeployedForms;
import io.docket.engine.Diagrams;
import io.docket.engine.EngineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class FileDeploymentTests {

  private static final String GOOD = Diagrams.around("<userTask id='step'/>");
  private static final String BETTER = Diagrams.around("<userTask id='step' name='Better'/>");
  private static final String BROKEN = Diagrams.around("<scriptTask id='step'/>");

  @Autowired RepositoryService repository;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DeployedForms forms;

  @TempDir Path directory;

  DeployableFiles files;
  FileDeployment deployment;

  @BeforeEach
  void watchADirectory() {
    var settings = new DeploymentSettings(directory.toString(), Duration.ofSeconds(1));
    files = new DeployableFiles(settings);
    deployment =
        new FileDeployment(files, new DeploymentTrial(repository, transactions), repository);
  }

  @BeforeEach
  @AfterEach
  void removeAll() {
    repository
        .createDeploymentQuery()
        .list()
        .forEach(each -> repository.deleteDeployment(each.getId(), true));
  }

  @Test
  void deploysFilesUnderStableNames() throws IOException {
    write("processes/a.bpmn", GOOD);
    write("forms/a.form", form("a", "one"));
    write("forms/readme.txt", "not a form");

    deployment.deployChanges();

    var only = repository.createDeploymentQuery().deploymentName("docket").singleResult();
    assertThat(repository.getDeploymentResourceNames(only.getId()))
        .contains("processes/a.bpmn", "forms/a.form")
        .doesNotContain("forms/readme.txt");
  }

  @Test
  void deploysAgainWhatHasChangedAndNothingElse() throws IOException {
    write("processes/a.bpmn", GOOD);
    write("forms/a.form", form("a", "one"));
    deployment.deployChanges();
    deployment.deployChanges();
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);

    write("processes/a.bpmn", BETTER);
    deployment.deployChanges();

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
    assertThat(latestVersion()).isEqualTo(2);
  }

  @Test
  void deploysNothingTwiceAfterARestart() throws IOException {
    write("processes/a.bpmn", GOOD);
    deployment.deployChanges();

    watchADirectory();
    deployment.deployChanges();

    assertThat(latestVersion()).isEqualTo(1);
  }

  @Test
  void refusesABrokenFileOnceAndDeploysTheOthers(CapturedOutput output) throws IOException {
    write("processes/a.bpmn", GOOD);
    write("processes/b.bpmn", BROKEN);

    deployment.deployChanges();
    write("forms/a.form", form("a", "one"));
    deployment.deployChanges();

    assertThat(latestVersion()).isEqualTo(1);
    assertThat(forms.latest("a.form")).isPresent();
    assertThat(output.getOut().lines().filter(line -> line.contains("processes/b.bpmn is not")))
        .singleElement()
        .asString()
        .contains("Element step: the element scriptTask is not allowed.");
  }

  @Test
  void triesABrokenFileAgainWhenItChanges() throws IOException {
    write("processes/a.bpmn", GOOD);
    deployment.deployChanges();
    write("processes/a.bpmn", BROKEN);
    deployment.deployChanges();
    assertThat(latestVersion()).isEqualTo(1);

    write("processes/a.bpmn", BETTER);
    deployment.deployChanges();

    assertThat(latestVersion()).isEqualTo(2);
  }

  @Test
  void deploysNeitherOfTwoFilesWithTheSameIdAndSaysSoOnce(CapturedOutput output)
      throws IOException {
    write("processes/a.bpmn", GOOD);
    deployment.deployChanges();

    write("processes/a-copy.bpmn", BETTER);
    write("forms/a.form", form("a", "one"));
    write("forms/b.form", form("a", "two"));
    deployment.deployChanges();
    write("forms/c.form", form("c", "three"));
    deployment.deployChanges();

    assertThat(latestVersion()).isEqualTo(1);
    assertThat(forms.latest("a.form")).isEmpty();
    assertThat(forms.latest("c.form")).isPresent();
    assertThat(errors(output))
        .containsExactlyInAnyOrder(
            "forms/a.form is not deployed:"
                + " the form a is in forms/a.form, forms/b.form. Give each its own id.",
            "forms/b.form is not deployed:"
                + " the form a is in forms/a.form, forms/b.form. Give each its own id.",
            "processes/a-copy.bpmn is not deployed: the process example is in"
                + " processes/a-copy.bpmn, processes/a.bpmn. Give each its own id.",
            "processes/a.bpmn is not deployed: the process example is in"
                + " processes/a-copy.bpmn, processes/a.bpmn. Give each its own id.");
  }

  @Test
  void deploysBothFilesAsSoonAsOneHasAnotherId() throws IOException {
    write("processes/a.bpmn", GOOD);
    write("processes/b.bpmn", BETTER);
    deployment.deployChanges();

    write("processes/b.bpmn", BETTER.replace("id=\"example\"", "id=\"other\""));
    deployment.deployChanges();

    assertThat(repository.createProcessDefinitionQuery().list())
        .extracting(ProcessDefinition::getKey)
        .contains("example", "other");
  }

  @Test
  void triesAgainWhenTheDatabaseFailed(CapturedOutput output) throws IOException {
    var failing = new FailingAtFirst(transactions);
    deployment = new FileDeployment(files, new DeploymentTrial(repository, failing), repository);
    write("processes/a.bpmn", GOOD);

    deployment.deployChanges();
    deployment.deployChanges();
    assertThat(repository.createDeploymentQuery().count()).isZero();
    failing.recovered = true;
    deployment.deployChanges();

    assertThat(latestVersion()).isEqualTo(1);
    assertThat(errors(output)).containsExactly("Diagrams, decisions and forms are not deployed");
  }

  @Test
  void blamesTheFileForAnIdThatTheDatabaseCannotHold(CapturedOutput output) throws IOException {
    write("processes/a.bpmn", GOOD);
    write("processes/b.bpmn", GOOD.replace("id=\"example\"", "id=\"" + "x".repeat(300) + "\""));

    deployment.deployChanges();
    deployment.deployChanges();

    assertThat(latestVersion()).isEqualTo(1);
    assertThat(errors(output))
        .singleElement()
        .asString()
        .startsWith("processes/b.bpmn is not deployed: ")
        .contains("too long");
  }

  @Test
  void servesTheFormThatWasDeployedLastWhoeverDeployedIt() throws IOException {
    write("forms/a.form", form("a", "one"));
    deployment.deployChanges();
    assertThat(content("a.form")).contains("one");
    assertThat(content("forms/a.form")).contains("one");

    repository.createDeployment().addString("a.form", form("a", "two")).deploy();

    assertThat(content("a.form")).contains("two");
    assertThat(forms.latest("b.form")).isEmpty();
  }

  private long latestVersion() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("example")
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  /** But for those about the application's own diagrams, whose delegates are not here. */
  private static List<String> errors(CapturedOutput output) {
    return output
        .getOut()
        .lines()
        .filter(line -> line.contains(" ERROR ") && line.contains("FileDeployment"))
        .map(line -> line.substring(line.indexOf(" : ") + 3))
        .filter(sentence -> !sentence.startsWith("processes/task-lifecycle.bpmn"))
        .filter(sentence -> !sentence.startsWith("processes/notification-delivery.bpmn"))
        .toList();
  }

  private String content(String name) {
    return new String(forms.latest(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String form(String id, String label) {
    return """
        {"id": "%s", "type": "default", "schemaVersion": 16,
         "components": [{"type": "textfield", "key": "x", "label": "%s"}]}"""
        .formatted(id, label);
  }

  private void write(String name, String content) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** A database that lets nobody begin a transaction for a while. */
  private static final class FailingAtFirst implements PlatformTransactionManager {

    private final PlatformTransactionManager real;
    private boolean recovered;

    FailingAtFirst(PlatformTransactionManager real) {
      this.real = real;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      if (!recovered) {
        throw new CannotCreateTransactionException("connection refused");
      }
      return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      real.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
      real.rollback(status);
    }
  }
}
