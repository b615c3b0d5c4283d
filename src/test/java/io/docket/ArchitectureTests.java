package io.docket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.docket.engine.Delegate;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The house rules that a compiler cannot know. */
@AnalyzeClasses(packages = "io.docket", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @Test
  void modulesUseOnlyTheFloorsBelowThem() {
    ApplicationModules.of(DocketApplication.class).verify();
  }

  @ArchTest
  final ArchRule onlyAModulesRootIsPublic =
      classes()
          .that(are(below("a module's root", "io.docket.*.*..")))
          .and(are(describe("not of the engine's own rooms", type -> !isEngine(type))))
          .should()
          .notBePublic()
          .because("the root package is a module's one door");

  @ArchTest
  final ArchRule onlySomeRoomsTalkToTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.docket.engine..",
              "io.docket.security..",
              "io.docket.tasks.process..",
              "io.docket.notifications.delivery..",
              "io.docket.connectors..")
          .and()
          .areNotAnnotatedWith(Delegate.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda..")
          .because("the domain never calls the engine; delegates live where the work is done");

  @ArchTest
  final ArchRule theDomainKnowsNeitherDoorNorProcess =
      noClasses()
          .that()
          .resideInAPackage("io.docket.tasks.domain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.docket.tasks.web..", "io.docket.tasks.process..", "jakarta.servlet..");

  @ArchTest
  final ArchRule doorAndProcessKnowOnlyTheModulesDoor =
      noClasses()
          .that()
          .resideInAnyPackage("io.docket.tasks.web..", "io.docket.tasks.process..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.docket.tasks.domain..", "java.sql..", "jakarta.persistence..");

  @ArchTest
  final ArchRule controllersKnowNoTables =
      noClasses()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..", "java.sql..");

  @ArchTest
  final ArchRule controllersAreCalledSo =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .haveSimpleNameEndingWith("Controller");

  @ArchTest
  final ArchRule oneAdviceAnswersForAll =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.docket.web")
          .should()
          .beAssignableTo(ResponseEntityExceptionHandler.class)
          .orShould()
          .beAnnotatedWith(RestControllerAdvice.class);

  @ArchTest
  final ArchRule dependenciesComeThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  final ArchRule settingsAreValidatedRecords =
      classes()
          .that()
          .areAnnotatedWith(ConfigurationProperties.class)
          .should()
          .beRecords()
          .andShould()
          .beAnnotatedWith(Validated.class);

  @ArchTest
  final ArchRule nothingReadsSingleSettings =
      noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);

  @ArchTest
  final ArchRule timeIsAskedOfTheClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  final ArchRule onlyDocketsClockIsTheSystems =
      noClasses()
          .that()
          .doNotHaveSimpleName("DocketConfiguration")
          .should()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  final ArchRule onlyWhatTheEngineReadsIsAnOldDate =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.docket.engine..",
              "io.docket.tasks.process..",
              "io.docket.tasks.domain..",
              "io.docket.notifications.delivery..")
          .and()
          .doNotHaveSimpleName("TaskInDiagram")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(Date.class.getName());

  @ArchTest
  final ArchRule nobodySleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("whoever waits holds a thread that somebody else needs");

  @ArchTest
  final ArchRule onlyACommandPrintsPastTheLog =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Command")
          .should(ACCESS_STANDARD_STREAMS)
          .because("what a command prints is its answer");

  @ArchTest final ArchRule oneWayToLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  final ArchRule entitiesStayInside =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

  @ArchTest
  final ArchRule loggersAreConstants =
      fields()
          .that()
          .haveRawType(org.slf4j.Logger.class)
          .should()
          .haveModifier(JavaModifier.STATIC)
          .andShould()
          .beFinal();

  @ArchTest
  final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that(are(describe("not parts of the engine", type -> !extendsTheEngine(type))))
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Misc)")
          .because("such a name says nothing");

  private static DescribedPredicate<JavaClass> below(String what, String packages) {
    return JavaClass.Predicates.resideInAPackage(packages).as("below %s", what);
  }

  private static boolean extendsTheEngine(JavaClass type) {
    return type.getRawSuperclass()
        .filter(parent -> parent.getPackageName().startsWith("org.camunda"))
        .isPresent();
  }

  private static boolean isEngine(JavaClass type) {
    return type.getPackageName().startsWith("io.docket.engine.");
  }
}
