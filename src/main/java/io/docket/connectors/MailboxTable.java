package io.docket.connectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.crypto.EncryptedColumn;
import io.docket.crypto.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mailbox of a demo, in the table {@code demo_mail}. */
@Repository
class MailboxTable implements Mailbox {

  static final EncryptedColumn CONTENT = new EncryptedColumn("demo_mail", "content", "id");

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final ObjectMapper json;
  private final Clock clock;

  MailboxTable(JdbcClient jdbc, PersonalData personalData, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.personalData = personalData;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  void keep(Mail mail) {
    var id = UUID.randomUUID();
    jdbc.sql("insert into demo_mail (id, content, at) values (:id, :content, :at)")
        .param("id", id)
        .param("content", personalData.encrypt(written(mail), CONTENT.in(id.toString())))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            delete from demo_mail where id in (
              select id from demo_mail order by at desc, id offset :most)""")
        .param("most", MOST)
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept> newest() {
    return jdbc.sql("select id, content, at from demo_mail order by at desc, id limit :most")
        .param("most", MOST)
        .query(this::kept)
        .list();
  }

  private Kept kept(ResultSet row, int rowNumber) throws SQLException {
    var place = CONTENT.in(row.getString("id"));
    var mail = read(personalData.decrypt(row.getBytes("content"), place));
    return new Kept(mail, row.getTimestamp("at").toInstant());
  }

  private String written(Mail mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Mail read(String text) {
    try {
      return json.readValue(text, Mail.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A kept mail is not readable", impossible);
    }
  }
}
