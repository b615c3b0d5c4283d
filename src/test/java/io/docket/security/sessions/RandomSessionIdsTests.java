package io.docket.security.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSessionIdsTests {

  @Test
  void makesIdsAsLongAsTheColumnThatNeverComeTwice() {
    var ids = Stream.generate(new RandomSessionIds()::generate).limit(1_000).toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"));
  }
}
