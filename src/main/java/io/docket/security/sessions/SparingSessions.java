package io.docket.security.sessions;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions of another repository, each one {@linkplain SparingSession sparing}. */
final class SparingSessions<S extends Session>
    implements FindByIndexNameSessionRepository<SparingSession<S>> {

  private final FindByIndexNameSessionRepository<S> stored;

  SparingSessions(FindByIndexNameSessionRepository<S> stored) {
    this.stored = stored;
  }

  @Override
  public SparingSession<S> createSession() {
    return new SparingSession<>(stored.createSession());
  }

  @Override
  public void save(SparingSession<S> session) {
    stored.save(session.stored());
  }

  @Override
  public @Nullable SparingSession<S> findById(String id) {
    var found = stored.findById(id);
    return found == null ? null : new SparingSession<>(found);
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }

  @Override
  public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String index, String value) {
    return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> new SparingSession<>(e.getValue())));
  }
}
