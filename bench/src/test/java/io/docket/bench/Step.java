package io.docket.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** What a client does, over and over. */
enum Step {
  CREATE("create") {
    @Override
    HttpRequestActionBuilder request(String name) {
      return http(name)
          .post("/tasks")
          .header("Idempotency-Key", session -> java.util.UUID.randomUUID().toString())
          .body(
              StringBody(
                  """
                  {"title": "Match account statement #{number}", "category": "#{category}",
                   "description": "Compare the lines of the statement with the ledger.",
                   "priority": "#{priority}", "assignee": "#{person}",
                   "deadline": "#{deadline}", "reminders": ["P1D", "PT4H"]}"""))
          .check(status().is(201), jsonPath("$.id").saveAs("id"), header("ETag").saveAs("etag"));
    }
  },

  PAGE_BY_ASSIGNEE("page of 50 by assignee") {
    @Override
    HttpRequestActionBuilder request(String name) {
      return http(name).get("/tasks?assignee=me&limit=50").check(status().is(200));
    }
  },

  PAGE_BY_CATEGORY("page of 50 by category and priority") {
    @Override
    HttpRequestActionBuilder request(String name) {
      return http(name)
          .get("/tasks?category=#{category}&priority=#{priority}&limit=50")
          .check(status().is(200));
    }
  },

  PROGRESS("update the progress") {
    @Override
    HttpRequestActionBuilder request(String name) {
      return edit(name, "{\"progress\": #{progress}}");
    }
  },

  PRIORITY("update the priority") {
    @Override
    HttpRequestActionBuilder request(String name) {
      return edit(name, "{\"priority\": \"#{priority}\"}");
    }
  },

  COMPLETE("complete") {
    @Override
    HttpRequestActionBuilder request(String name) {
      return http(name)
          .post("/tasks/#{id}/complete")
          .header("Idempotency-Key", session -> java.util.UUID.randomUUID().toString())
          .body(StringBody("{\"outcome\": \"matched\"}"))
          .check(status().is(200));
    }
  };

  final String title;

  Step(String title) {
    this.title = title;
  }

  abstract HttpRequestActionBuilder request(String name);

  ChainBuilder chain(String name) {
    return CoreDsl.exec(request(name));
  }

  boolean creates() {
    return this == CREATE;
  }

  boolean needsTask() {
    return this == PROGRESS || this == PRIORITY || this == COMPLETE;
  }

  boolean leavesTaskOpen() {
    return this == PROGRESS || this == PRIORITY;
  }

  private static HttpRequestActionBuilder edit(String name, String body) {
    return http(name)
        .put("/tasks/#{id}")
        .header("If-Match", "#{etag}")
        .body(StringBody(body))
        .check(status().is(200), header("ETag").saveAs("etag"));
  }
}
