package io.docket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.multipart.MultipartResolver;

/** Nothing but the body limit's own filter reads a body ahead of its controller. */
@DocketTest
class BodyReadingTests {

  private final ApplicationContext context;

  @Autowired
  BodyReadingTests(ApplicationContext context) {
    this.context = context;
  }

  @Test
  void readsNoFormOfWhoeverMaySendIt() {
    assertThat(context.getBeansOfType(FormContentFilter.class)).isEmpty();
    assertThat(context.getBeansOfType(MultipartResolver.class)).isEmpty();
  }
}
