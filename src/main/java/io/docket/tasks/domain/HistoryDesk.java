package io.docket.tasks.domain;

import io.docket.tasks.HistoryItem;
import io.docket.tasks.TaskHistory;
import io.docket.web.Cursor;
import io.docket.web.Page;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a task's history. */
@Service
@Transactional(readOnly = true)
class HistoryDesk implements TaskHistory {

  private static final String ORDER = "seq";

  private final EntityManager entities;
  private final TaskRecords records;
  private final TaskAccess access;

  HistoryDesk(EntityManager entities, TaskRecords records, TaskAccess access) {
    this.entities = entities;
    this.records = records;
    this.access = access;
  }

  @Override
  public Page<HistoryItem> of(UUID task, int limit, @Nullable String cursor) {
    access.requireSight(records.find(task));
    var items =
        entities
            .createQuery(
                "from HistoryEntry h where h.taskId = :task and h.seq > :after order by h.seq",
                HistoryEntry.class)
            .setParameter("task", task)
            .setParameter("after", after(cursor))
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(HistoryDesk::view)
            .toList();
    var page = items.subList(0, Math.min(limit, items.size()));
    return new Page<>(page, items.size() > limit ? cursorAfter(page.get(limit - 1)) : null);
  }

  private static int after(@Nullable String cursor) {
    return cursor == null ? 0 : Cursor.decode(cursor, ORDER, 1).number(0);
  }

  private static String cursorAfter(HistoryItem last) {
    return new Cursor(ORDER, List.of(Integer.toString(last.seq()))).encode();
  }

  private static HistoryItem view(HistoryEntry entry) {
    var text = Narrator.tell(entry);
    return new HistoryItem(
        entry.seq, entry.at, entry.actor, entry.door, entry.event, text, entry.data);
  }
}
