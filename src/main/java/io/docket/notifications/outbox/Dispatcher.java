package io.docket.notifications.outbox;

import org.springframework.stereotype.Component;

/**
 * Works off what is to be told. Any number of nodes may do so at once: what one has taken the
 * others leave to it, and what it does not finish falls back to them.
 */
@Component
class Dispatcher {

  private final StageRunner runner;
  private final NewsStage news;
  private final PlanningStage planning;
  private final DigestStage digests;

  Dispatcher(StageRunner runner, NewsStage news, PlanningStage planning, DigestStage digests) {
    this.runner = runner;
    this.news = news;
    this.planning = planning;
    this.digests = digests;
  }

  /** Everything that waits now. */
  void dispatch() {
    runner.run(news);
    runner.run(planning);
    runner.run(digests);
  }
}
