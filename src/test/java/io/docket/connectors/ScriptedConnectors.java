package io.docket.connectors;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.connect.spi.ConnectorInvocation;
import org.camunda.connect.spi.ConnectorRequestInterceptor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * Stands before the servers: takes what diagrams hand to the connectors, and answers as a test
 * says, or else accepts it.
 */
@TestComponent
@Primary
public class ScriptedConnectors implements ConnectorStates {

  private final Map<String, Script> scripts = new HashMap<>();
  private final Set<String> configured = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  ScriptedConnectors(List<ServerConnector> connectors) {
    for (var connector : connectors) {
      var script = new Script();
      connector.addRequestInterceptor(script);
      scripts.put(connector.getId(), script);
    }
    reset();
  }

  /** Forgets everything: both servers are set and accept. */
  public void reset() {
    scripts.values().forEach(Script::reset);
    notBefore.clear();
    configured.addAll(scripts.keySet());
  }

  public void refuseNext(String connector, ServerFailure failure) {
    answerNext(
        connector,
        () -> {
          throw failure;
        });
  }

  public void breakNext(String connector, RuntimeException unforeseen) {
    answerNext(
        connector,
        () -> {
          throw unforeseen;
        });
  }

  public void acceptNext(String connector, Map<String, Object> outputs) {
    answerNext(connector, () -> outputs);
  }

  public void forget(String connector) {
    configured.remove(connector);
  }

  public void askToWait(String connector, Instant until) {
    notBefore.put(connector, until);
  }

  /** The inputs of each call so far. */
  public List<Map<String, Object>> calls(String connector) {
    return List.copyOf(script(connector).calls);
  }

  @Override
  public boolean isConfigured(String connector) {
    return configured.contains(connector);
  }

  @Override
  public Instant notBefore(String connector) {
    return notBefore.getOrDefault(connector, Instant.EPOCH);
  }

  private void answerNext(String connector, Supplier<Map<String, Object>> answer) {
    script(connector).answers.add(answer);
  }

  private Script script(String connector) {
    var script = scripts.get(connector);
    if (script == null) {
      throw new AssertionError("There is no connector " + connector);
    }
    return script;
  }

  private static final class Script implements ConnectorRequestInterceptor {

    private final Queue<Supplier<Map<String, Object>>> answers = new ArrayDeque<>();
    private final List<Map<String, Object>> calls = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Object handleInvocation(ConnectorInvocation invocation) {
      calls.add(new HashMap<>(invocation.getRequest().getRequestParameters()));
      var outputs = new HashMap<String, Object>();
      outputs.put("etag", null);
      var answer = answers.poll();
      if (answer != null) {
        outputs.putAll(answer.get());
      }
      return new Outputs(outputs);
    }

    private void reset() {
      answers.clear();
      calls.clear();
    }
  }
}
