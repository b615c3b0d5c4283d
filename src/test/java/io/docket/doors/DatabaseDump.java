package io.docket.doors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody sees who has a copy of the whole database, the engine's tables included. */
record DatabaseDump(JdbcClient jdbc) {

  /** Table and column of each value that holds one of these texts in clear, in any case. */
  List<String> placesOf(Collection<String> texts) {
    var patterns = texts.stream().map(text -> "%" + text + "%").toArray(String[]::new);
    var places = new ArrayList<String>();
    for (var column : columns()) {
      var found =
          jdbc.sql(
                  "select exists (select 1 from \"%s\" where %s ilike any(:patterns))"
                      .formatted(column.table(), column.readable()))
              .param("patterns", patterns)
              .query(Boolean.class)
              .single();
      if (found) {
        places.add(column.table() + "." + column.name());
      }
    }
    return places;
  }

  /** All columns that can hold a text, in whatever form. */
  private List<Column> columns() {
    return jdbc.sql(
            """
            select c.table_name as table, c.column_name as name, c.data_type as type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type not in ('boolean', 'smallint', 'integer', 'bigint', 'numeric',
                'double precision', 'real', 'date', 'timestamp without time zone',
                'timestamp with time zone', 'uuid')
            order by 1, 2""")
        .query(Column.class)
        .list();
  }

  private record Column(String table, String name, String type) {

    /** Bytes as ASCII, where they are. */
    String readable() {
      return (type.equals("bytea") ? "encode(\"%s\", 'escape')" : "cast(\"%s\" as text)")
          .formatted(name);
    }
  }
}
