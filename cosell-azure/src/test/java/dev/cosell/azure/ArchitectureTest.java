package dev.cosell.azure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which way the packages of the module depend. */
class ArchitectureTest {
  /** From the values up to what uses them; a package may use the ones before it. */
  private static final List<String> ORDER =
      List.of("table", "wire", "mapping", "rule", "transport", "call");

  private static final JavaClasses AZURE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.cosell.azure");

  private static String in(String name) {
    return "dev.cosell.azure.internal." + name + "..";
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesNoneThatComesAfterIt() {
    return ORDER.stream()
        .limit(ORDER.size() - 1)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(in(name))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                ORDER.stream()
                                    .skip(ORDER.indexOf(name) + 1L)
                                    .map(ArchitectureTest::in)
                                    .toArray(String[]::new))
                            .check(AZURE)));
  }

  @Test
  void theInternalPackagesHaveNoCycle() {
    slices().matching("dev.cosell.azure.internal.(*)..").should().beFreeOfCycles().check(AZURE);
  }

  @Test
  void onlyTheTransportCallsOverHttp() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ORDER.stream()
                .filter(name -> !name.equals("transport"))
                .map(ArchitectureTest::in)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "java.net.http..")
        .check(AZURE);
  }

  @Test
  void noOtherCloudIsKnownAndNoEngine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.cosell.aws..", "dev.cosell.gcp..", "dev.cosell.testkit..", "dev.cosell.sync..")
        .check(AZURE);
  }
}
