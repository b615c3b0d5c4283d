package io.docket.engine.requests;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people may do to the engine over HTTP besides reading it. Everything else is refused,
 * because the engine's own API reaches past the task's record: it starts a process in the middle of
 * its diagram, sends the messages that drive one, adds people to a task or rewrites its variables.
 *
 * <p>Being on this list gives nobody the right to do it: that the engine's authorizations decide.
 */
final class OfferedChanges {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Pattern ENGINE =
      Pattern.compile("/(?:camunda/api/engine/engine/[^/]+|engine-rest(?:/engine/[^/]+)?)(/.*)?");

  private static final Pattern PLUGIN =
      Pattern.compile("/camunda/api/(?:cockpit|tasklist|admin)/plugin/[^/]+/[^/]+(/.*)?");

  private static final List<Offer> OF_ENGINE =
      List.of(
          // Questions that are too long for an address.
          new Offer("POST", "/(task|process-instance|execution|variable-instance)(/count)?"),
          new Offer("POST", "/(incident|job|job-definition|external-task|group)(/count)?"),
          new Offer("POST", "/history/(process-instance|activity-instance|task)(/count)?"),
          new Offer("POST", "/history/(variable-instance|detail|job-log)(/count)?"),
          new Offer("POST", "/filter/ID/(list|count|singleResult)"),
          new Offer("POST", "/decision-definition/(ID|key/ID)/evaluate"),
          // Work.
          new Offer("POST", "/process-definition/(ID|key/ID)/submit-form"),
          new Offer("POST", "/task/ID/(claim|unclaim|assignee|complete|submit-form)"),
          new Offer("POST", "/task/ID/comment/create"),
          new Offer("PUT", "/task/ID"),
          new Offer("POST", "/filter/create"),
          new Offer("PUT|DELETE", "/filter/ID"),
          // Operation.
          new Offer("PUT", "/(job|job-definition)/ID/retries"),
          new Offer("POST", "/job/(retries|ID/execute)"),
          new Offer("PUT", "/(job|job-definition|process-definition|process-instance)/suspended"),
          new Offer("PUT", "/(job|job-definition|process-definition|batch)/ID/suspended"),
          new Offer("PUT", "/(process-instance/ID|process-definition/key/ID)/suspended"),
          new Offer("POST", "/process-instance/(delete|suspended-async|job-retries)"),
          new Offer("DELETE", "/(process-instance|batch)/ID"),
          new Offer("PUT|DELETE", "/incident/ID/annotation"),
          // Analysts and administrators.
          new Offer("POST", "/deployment/(create|ID/redeploy)"),
          new Offer("POST", "/migration/(generate|validate|execute|executeAsync)"),
          new Offer("POST", "/authorization/create"),
          new Offer("PUT|DELETE", "/authorization/ID"));

  private static final List<Offer> OF_PLUGINS =
      List.of(
          new Offer("POST", "/(incident|process-instance)(/count)?"),
          new Offer("POST", "/process-definition/ID/called-process-definitions"),
          new Offer("POST", "/process-instance/ID/called-process-instances"));

  private OfferedChanges() {}

  /** Whether this request only reads, or is one that is meant for people. */
  static boolean include(String method, String path) {
    return READING.contains(method)
        || isOffered(OF_ENGINE, ENGINE, method, path)
        || isOffered(OF_PLUGINS, PLUGIN, method, path);
  }

  private static boolean isOffered(List<Offer> offers, Pattern root, String method, String path) {
    var below = root.matcher(path);
    if (!below.matches() || below.group(1) == null) {
      return false;
    }
    var resource = below.group(1);
    return offers.stream().anyMatch(offer -> offer.matches(method, resource));
  }

  private record Offer(Pattern methods, Pattern paths) {

    Offer(String methods, String paths) {
      this(Pattern.compile(methods), Pattern.compile(paths.replace("ID", "[^/]+")));
    }

    boolean matches(String method, String path) {
      return methods.matcher(method).matches() && paths.matcher(path).matches();
    }
  }
}
