package io.docket.crypto;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One known value for each key that this database was ever used with, kept for good. */
@Repository
class Canaries {

  private final JdbcClient jdbc;

  Canaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The value under that name: the one that has been there, else this one from now on. */
  byte[] keep(String name, byte[] value) {
    jdbc.sql("insert into key_canary (name, value) values (:name, :value) on conflict do nothing")
        .param("name", name)
        .param("value", value)
        .update();
    return jdbc.sql("select value from key_canary where name = :name")
        .param("name", name)
        .query(byte[].class)
        .single();
  }

  /** The names of all. */
  Set<String> names() {
    return jdbc.sql("select name from key_canary").query(String.class).set();
  }
}
