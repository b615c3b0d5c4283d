package io.docket.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.web.Refusal;
import io.docket.web.Violation;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The catalogue of problems and the refusals in the code say the same. */
class ProblemCatalogueTests {

  private final ProblemCatalogue catalogue;

  ProblemCatalogueTests() throws IOException {
    catalogue = new ProblemCatalogue(new ObjectMapper());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void explainsEachRefusalOfTheCode(Refusal refusal) {
    var problem = catalogue.find(refusal.problem());

    assertThat(problem).as(refusal.problem()).isPresent();
    assertThat(problem.orElseThrow().statuses()).contains(refusal.status().value());
  }

  @Test
  void hasAnExampleOfEachProblem() {
    assertThat(catalogue.all())
        .allSatisfy(
            problem -> {
              assertThat(problem.examples()).containsKey(problem.key());
              assertThat(problem.meaning()).isNotBlank();
            });
  }

  @Test
  void listsEachProblemOnce() {
    assertThat(catalogue.all()).extracting(ProblemType::key).doesNotHaveDuplicates();
  }

  static Stream<Refusal> refusals() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
    return scanner.findCandidateComponents("io.docket").stream()
        .<Class<?>>map(
            found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .filter(ProblemCatalogueTests::isOfTheProduct)
        .map(ProblemCatalogueTests::make);
  }

  /** Other tests refuse things, too. */
  private static boolean isOfTheProduct(Class<?> type) {
    var product = Refusal.class.getProtectionDomain().getCodeSource().getLocation();
    return type.getProtectionDomain().getCodeSource().getLocation().equals(product);
  }

  private static Object argument(Class<?> type) {
    if (type == Duration.class) {
      return Duration.ofMinutes(1);
    }
    return type == String.class ? "words" : List.<Violation>of();
  }

  /**
   * Refusals take words, a time or violations at most; what they take does not change their key.
   */
  private static Refusal make(Class<?> type) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    ReflectionUtils.makeAccessible(constructor);
    var arguments =
        Arrays.stream(constructor.getParameterTypes())
            .map(ProblemCatalogueTests::argument)
            .toArray();
    try {
      return (Refusal) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " cannot be made by this test", impossible);
    }
  }
}
