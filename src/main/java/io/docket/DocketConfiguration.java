package io.docket;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module shares. */
@Configuration(proxyBeanMethods = false)
class DocketConfiguration {

  /**
   * The time, in UTC. It ticks in microseconds, the resolution of PostgreSQL, so that an instant
   * read back from a row equals the one written.
   */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
