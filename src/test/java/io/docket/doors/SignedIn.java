package io.docket.doors;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;

/** A person who is at work through all doors: Tasklist, the REST API and the engine's REST API. */
final class SignedIn {

  static final String TASKLIST = "/camunda/api/engine/engine/default";
  static final String ENGINE = "/engine-rest";

  private final String username;
  private final Browser browser;
  private final Browser client;
  private final String token;

  SignedIn(String username, int port) {
    this.username = username;
    browser = new Browser(port);
    browser.signIn(username, TestPeople.PASSWORD);
    browser.get(TASKLIST + "/task");
    client = new Browser(port);
    var login =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, TestPeople.PASSWORD);
    token = JsonPath.read(client.postJson("/login", login).body(), "$.accessToken");
  }

  String username() {
    return username;
  }

  Browser browser() {
    return browser;
  }

  /** As Tasklist does it: with the session's cookie and the engine's own CSRF token. */
  HttpResponse<String> tasklist(String method, String path, String json) {
    return browser.send(
        method,
        TASKLIST + path,
        json,
        "Content-Type",
        "application/json",
        "Accept",
        "application/json",
        "X-XSRF-TOKEN",
        browser.cookie("XSRF-TOKEN"));
  }

  /** Docket's REST API, or any other address, with the access token. */
  HttpResponse<String> rest(String method, String path, String json) {
    return client.send(
        method,
        path,
        json,
        "Content-Type",
        "application/json",
        "If-Match",
        "*",
        "Authorization",
        "Bearer " + token);
  }

  /** Files for the web applications, in parts with the boundary {@code x}. */
  HttpResponse<String> uploadToTasklist(String path, String parts) {
    return browser.send(
        "POST",
        path,
        parts,
        "Content-Type",
        "multipart/form-data; boundary=x",
        "X-XSRF-TOKEN",
        browser.cookie("XSRF-TOKEN"));
  }

  /** Files with the access token, in parts with the boundary {@code x}. */
  HttpResponse<String> uploadToRest(String path, String parts) {
    return client.send(
        "POST",
        path,
        parts,
        "Content-Type",
        "multipart/form-data; boundary=x",
        "Authorization",
        "Bearer " + token);
  }

  /** The engine's REST API with the access token. */
  HttpResponse<String> engine(String method, String path, String json) {
    return rest(method, ENGINE + path, json);
  }

  /** The same request through the door of this name: {@code tasklist} or {@code rest}. */
  HttpResponse<String> through(String door, String method, String path, String json) {
    return door.equals("tasklist") ? tasklist(method, path, json) : engine(method, path, json);
  }

  <T> T task(String id, String field) {
    return JsonPath.read(rest("GET", "/tasks/" + id, "").body(), "$." + field);
  }

  /** The open user task of a task, as Tasklist sees it; empty where it sees none. */
  List<String> userTasks(String id) {
    var found = tasklist("GET", "/task?processInstanceBusinessKey=" + id, "");
    return JsonPath.read(found.body(), "$[*].id");
  }

  <T> T userTask(String id, String field) {
    return JsonPath.read(
        tasklist("GET", "/task?processInstanceBusinessKey=" + id, "").body(), "$[0]." + field);
  }
}
