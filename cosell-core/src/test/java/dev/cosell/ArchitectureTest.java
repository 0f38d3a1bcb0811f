package dev.cosell;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which way things depend, and what main code never does. A new package joins the order here. */
class ArchitectureTest {
  /** From the values up to what uses them; a package may use the ones before it. */
  private static final List<String> ORDER =
      List.of(
          "money",
          "cloud",
          "name",
          "policy",
          "calendar",
          "account",
          "contact",
          "alias",
          "opportunity",
          "pipeline",
          "authority",
          "inbound",
          "stageone",
          "crm",
          "attribution",
          "verification",
          "comp",
          "portal",
          "sync");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.cosell");

  private static final DescribedPredicate<JavaClass> LIBRARY_FOR_FILES =
      describe(
          "a type of Jackson, FastCSV or iCal4j",
          type ->
              Stream.of("com.fasterxml.jackson.", "tools.jackson.", "de.siegmar.", "net.fortuna.")
                  .anyMatch(type.getBaseComponentType().getName()::startsWith));

  private static String in(String concept) {
    return "dev.cosell." + concept + "..";
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesNoneThatComesAfterIt() {
    return ORDER.stream()
        .limit(ORDER.size() - 1)
        .map(
            concept -> {
              String[] later =
                  ORDER.stream()
                      .skip(ORDER.indexOf(concept) + 1L)
                      .map(ArchitectureTest::in)
                      .toArray(String[]::new);
              return DynamicTest.dynamicTest(
                  concept,
                  () ->
                      noClasses()
                          .that()
                          .resideInAPackage(in(concept))
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage(later)
                          .allowEmptyShould(true)
                          .check(CORE));
            });
  }

  @Test
  void policyStandsByItself() {
    noClasses()
        .that()
        .resideInAPackage(in("policy"))
        .should()
        .dependOnClassesThat(
            describe(
                "another package of the library",
                type -> isOurs(type) && !type.getPackageName().startsWith("dev.cosell.policy")))
        .check(CORE);
  }

  @Test
  void internalUsesPolicyOnly() {
    noClasses()
        .that()
        .resideInAPackage(in("internal"))
        .should()
        .dependOnClassesThat(
            describe(
                "a package of the library but policy",
                type ->
                    isOurs(type)
                        && !type.getPackageName().startsWith("dev.cosell.internal")
                        && !type.getPackageName().startsWith("dev.cosell.policy")))
        .check(CORE);
  }

  @Test
  void theCrmsRecordsAndThePortalsKnowNothingOfEachOther() {
    noClasses()
        .that()
        .resideInAPackage(in("portal"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("crm"))
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage(in("crm"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("portal"))
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void noLibraryForFilesIsSeenFromOutside() {
    noFields()
        .that(describe("a caller sees", ArchitectureTest::isSeen))
        .should()
        .haveRawType(LIBRARY_FOR_FILES)
        .check(CORE);
    noCodeUnits()
        .that(describe("a caller sees", ArchitectureTest::isSeen))
        .should(
            have(
                describe(
                    "a type of Jackson, FastCSV or iCal4j in their signature",
                    (JavaCodeUnit unit) ->
                        Stream.concat(
                                unit.getAllInvolvedRawTypes().stream(),
                                unit.getExceptionTypes().stream())
                            .anyMatch(LIBRARY_FOR_FILES))))
        .check(CORE);
    noClasses()
        .that(describe("a caller sees", ArchitectureTest::isSeen))
        .should()
        .beAssignableTo(LIBRARY_FOR_FILES)
        .check(CORE);
  }

  /** iCal4j is optional, so whoever does without it must be able to load all other classes. */
  @Test
  void onlyTheCalendarFileNeedsTheCalendarLibrary() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.cosell.calendar.CalendarFile")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.fortuna..")
        .check(CORE);
  }

  @Test
  void validationIsStageOnesAndItsImplementationTheCallers() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.hibernate..").check(CORE);
    noClasses()
        .that()
        .resideOutsideOfPackage(in("stageone"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta..")
        .check(CORE);
  }

  private static boolean isSeen(JavaMember member) {
    return isSeen(member.getOwner())
        && (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static boolean isSeen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getPackageName().startsWith("dev.cosell.internal")
        && type.getEnclosingClass().map(ArchitectureTest::isSeen).orElse(true);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("dev.cosell");
  }

  @Test
  void nothingIsLoggedOrPrinted() {
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(CORE);
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CORE);
  }

  @Test
  void timeComesFromAClockThatIsHandedIn() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(JavaClass.Predicates.belongToAnyOf(Clock.class)))
                .and(target(name("systemUTC").or(name("systemDefaultZone")).or(name("system")))))
        .orShould()
        .callMethodWhere(
            target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))
                .and(target(name("now")))
                .and(target(rawParameterTypes(new Class<?>[0]))))
        .orShould()
        .callMethodWhere(
            target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))
                .and(target(name("now")))
                .and(target(rawParameterTypes(ZoneId.class))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callConstructor(Date.class)
        .check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> packages = new TreeSet<>();
    CORE.forEach(type -> packages.add(type.getPackageName()));
    assertThat(packages).contains("dev.cosell.authority", "dev.cosell.internal");
    assertThat(packages)
        .allMatch(
            name -> CORE.getPackage(name).isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  @Test
  void noNameHidesWhatAThingIs() {
    classes()
        .should()
        .haveNameNotMatching(".*(Utils?|Helper|Manager|Impl|Handler|Processor|Misc|Common)(\\$.*)?")
        .check(CORE);
  }
}
