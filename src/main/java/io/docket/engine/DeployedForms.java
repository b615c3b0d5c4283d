package io.docket.engine;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The forms that have been deployed, from the files beside the jar or over REST by an analyst. */
@Component
public final class DeployedForms {

  private static final String LATEST =
      """
      select resource.bytes_
        from act_ge_bytearray resource
        join act_re_deployment deployment on deployment.id_ = resource.deployment_id_
       where resource.name_ in (?, ?)
       order by deployment.deploy_time_ desc
       limit 1""";

  private final JdbcTemplate database;

  DeployedForms(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * The content of the form that was deployed last under this name.
   *
   * @param name the file's name, such as {@code create-task.form}, with or without {@code forms/}
   */
  public Optional<byte[]> latest(String name) {
    var file = name.startsWith("forms/") ? name.substring("forms/".length()) : name;
    return database.query(LATEST, (row, number) -> row.getBytes(1), file, "forms/" + file).stream()
        .findFirst();
  }
}
