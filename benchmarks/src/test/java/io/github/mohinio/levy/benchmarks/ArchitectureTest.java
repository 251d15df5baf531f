package io.github.mohinio.levy.benchmarks;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ladder of modules, their hidden parts and what published code never touches. It lives here
 * because this module alone has all published modules on its class path.
 */
class ArchitectureTest {
  private static final String ROOT = "io.github.mohinio.levy.";

  /** Each published module and the modules it may use; all of them may use themselves. */
  private static final Map<String, List<String>> LADDER =
      Map.of(
          "pricing", List.of(),
          "calibration", List.of("pricing"),
          "bayes", List.of("pricing", "calibration"),
          "validation", List.of("pricing", "calibration", "bayes"),
          "training", List.of("pricing", "calibration"));

  private static final String[] PUBLISHED =
      LADDER.keySet().stream().sorted().map(module -> ROOT + module + "..").toArray(String[]::new);

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT.substring(0, ROOT.length() - 1));
  }

  static Stream<String> modules() {
    return LADDER.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleIsOnTheClassPath(String module) {
    // package-info counts, so this holds for a module without code too, and fails if a rule below
    // would look at nothing.
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .anyMatch(name -> (name + '.').startsWith(ROOT + module + '.'));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleUsesOnlyModulesBelow(String module) {
    List<String> allowed = LADDER.get(module);
    String[] others =
        Stream.concat(LADDER.keySet().stream(), Stream.of("benchmarks", "examples"))
            .filter(other -> !other.equals(module) && !allowed.contains(other))
            .sorted()
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(classes);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void internalPackagesStayInsideTheirModule(String module) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + module + "..internal..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching(ROOT + "(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void publishedCodeDoesNotWriteToTheConsole() {
    noClasses()
        .that()
        .resideInAnyPackage(PUBLISHED)
        .should(ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void publishedCodeLogsThroughSlf4j() {
    noClasses()
        .that()
        .resideInAnyPackage(PUBLISHED)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void randomNumbersComeFromASeededGenerator() {
    noClasses()
        .that()
        .resideInAnyPackage(PUBLISHED)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould(callMethod(Math.class, "random"))
        .orShould(callMethod(StrictMath.class, "random"))
        .orShould(callMethod(Collections.class, "shuffle", List.class))
        .because("the seed is part of every result")
        .allowEmptyShould(true)
        .check(classes);
  }
}
