package dev.cosell.stageone;

import static dev.cosell.stageone.StageOne.day;
import static dev.cosell.stageone.StageOne.standard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.opportunity.Field;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.Offices;
import dev.cosell.policy.PolicyHeader;
import dev.cosell.policy.Signatory;
import dev.cosell.stageone.StageOneCondition.DocumentedReason;
import dev.cosell.stageone.StageOneCondition.FieldEngagement;
import dev.cosell.stageone.StageOneCondition.FurtherEvidence;
import dev.cosell.stageone.StageOneCondition.NamedContact;
import dev.cosell.stageone.StageOneCondition.StatedField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageOneDefinitionTest {
  private static final String CONDITIONS =
      """
      "conditions": [
        {"id": "contact", "kind": "NAMED_CONTACT"},
        {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 90},
        {"id": "reason", "kind": "DOCUMENTED_REASON", "minWords": 8}]
      """;
  private static final String SIGNED =
      """
      "signatories": [
        {"role": "VP Alliances", "signedOn": "2026-06-20"},
        {"role": "VP Sales", "signedOn": "2026-06-24"}]
      """;

  private static String definition(int version, String from, String... members) {
    return "{\"name\": \"ours\", \"version\": %d, \"effectiveFrom\": \"%s\", %s}"
        .formatted(version, from, String.join(", ", members));
  }

  private static String set(String... definitions) {
    return "{\"format\": 1, \"definitions\": [" + String.join(",", definitions) + "]}";
  }

  private static ListAssert<String> assertProblems(String json) {
    return assertThat(
        catchThrowableOfType(InvalidPolicyException.class, () -> StageOneDefinition.fromJson(json))
            .problems());
  }

  private static ListAssert<String> assertProblemsOfSet(String... definitions) {
    return assertThat(
        catchThrowableOfType(
                InvalidPolicyException.class, () -> StageOneDefinitions.fromJson(set(definitions)))
            .problems());
  }

  @Test
  void everyConditionOfADocumentIsRead() {
    StageOneDefinition read =
        StageOneDefinition.fromJson(
            """
            {"name": "ours", "version": 2, "effectiveFrom": "2026-07-01",
             "effectiveUntil": "2027-06-30",
             "signatories": [
               {"role": "Chief Partner Officer", "signedOn": "2026-06-20"},
               {"role": "head of sales", "signedOn": "2026-06-24"}],
             "offices": {"alliances": ["Chief Partner Officer"], "sales": ["Head of Sales"],
                         "neutral": ["Deal Desk"]},
             "conditions": [
               {"id": "contact", "kind": "NAMED_CONTACT"},
               {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 60},
               {"id": "reason", "kind": "DOCUMENTED_REASON", "minWords": 5},
               {"id": "close date", "kind": "STATED_FIELD", "field": "targetCloseDate"},
               {"id": "budget", "kind": "FURTHER_EVIDENCE", "evidence": "budget confirmed",
                "maxAgeDays": 180}],
             "contest": {"fileWithinDays": 20, "assignWithinDays": 1, "ruleWithinDays": 7,
                         "appealWithinDays": 3}}
            """);
    assertThat(read)
        .isEqualTo(
            new StageOneDefinition(
                new PolicyHeader(
                    "ours",
                    2,
                    day("2026-07-01"),
                    List.of(
                        new Signatory("Chief Partner Officer", day("2026-06-20")),
                        new Signatory("head of sales", day("2026-06-24")))),
                Optional.of(day("2027-06-30")),
                new Offices(
                    List.of("Chief Partner Officer"),
                    List.of("Head of Sales"),
                    List.of("Deal Desk")),
                List.of(
                    new NamedContact("contact"),
                    new FieldEngagement("engagement", 60),
                    new DocumentedReason("reason", 5),
                    new StatedField("close date", Field.TARGET_CLOSE_DATE),
                    new FurtherEvidence("budget", new EvidenceKind("budget confirmed"), 180)),
                new ContestTerms(20, 1, 7, 3)));
    assertThat(StageOneDefinition.fromJson(read.toJson())).isEqualTo(read);
    assertThat(read).hasToString("StageOneDefinition[ours v2]");
  }

  @Test
  void theFormInTheDocumentationIsRead() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/dev/cosell/stageone/StageOneDefinition.java"));
    int begin = source.indexOf("<pre>{@code") + "<pre>{@code".length();
    String shown = source.substring(begin, source.indexOf("* }</pre>")).replaceAll("\\R \\*", "\n");
    assertThat(StageOneDefinition.fromJson(shown).conditions()).hasSize(5);
  }

  @Test
  void officesAndDaysThatAreNotStatedAreTheStandardOnes() {
    StageOneDefinition read =
        StageOneDefinition.fromJson(definition(1, "2026-07-01", SIGNED, CONDITIONS));
    assertThat(read.offices()).isEqualTo(Offices.standard());
    assertThat(read.contest()).isEqualTo(ContestTerms.standard());
    assertThat(read.effectiveUntil()).isEmpty();
  }

  @Nested
  class Signatures {
    @Test
    void g1ADefinitionThatNobodySignedIsRefusedForBothSides() {
      assertProblems(definition(1, "2026-07-01", CONDITIONS))
          .containsExactly(
              "signatories must hold a signature of alliances, by VP Alliances or Head of Alliances"
                  + " or Chief Partner Officer; have it signed, until then nothing is in force",
              "signatories must hold a signature of sales, by VP Sales or Head of Sales or Chief"
                  + " Revenue Officer; have it signed, until then nothing is in force");
    }

    @Test
    void g1TheSignatureOfOneSideDoesNotStandForTheOther() {
      assertProblems(
              definition(
                  1,
                  "2026-07-01",
                  "\"signatories\": [{\"role\": \"VP Sales\", \"signedOn\": \"2026-06-01\"}]",
                  CONDITIONS))
          .singleElement()
          .asString()
          .startsWith("signatories must hold a signature of alliances");
    }

    @Test
    void g1WhoHoldsTheEquivalentOfficesMaySign() {
      StageOneDefinition ours =
          StageOneDefinition.fromJson(
              """
              {"name": "ours", "version": 1, "effectiveFrom": "2031-01-01",
               "signatories": [{"role": "Head of Ecosystem", "signedOn": "2030-12-10"},
                               {"role": "CRO", "signedOn": "2030-12-12"}],
               "offices": {"alliances": ["Head of Ecosystem"], "sales": ["CRO"],
                           "neutral": ["Deal Desk"]},
               "conditions": [
                 {"id": "contact", "kind": "NAMED_CONTACT"},
                 {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 90},
                 {"id": "reason", "kind": "DOCUMENTED_REASON", "minWords": 8}]}
              """);
      assertThat(StageOneDefinitions.of(ours).inForceOn(day("2031-01-01"))).contains(ours);
    }

    @Test
    void whatWasSignedLateDoesNotHoldFromBefore() {
      assertProblems(definition(1, "2026-06-22", SIGNED, CONDITIONS))
          .containsExactly(
              "signatories[1].signedOn must not be after effectiveFrom 2026-06-22, but was"
                  + " 2026-06-24; let the policy begin on the day of the last signature or"
                  + " later");
    }

    @Test
    void oneOfficeIsOnOneSide() {
      assertProblems(
              definition(
                  1,
                  "2026-07-01",
                  SIGNED,
                  CONDITIONS,
                  """
                  "offices": {"alliances": ["VP Alliances"], "sales": ["VP Sales"],
                              "neutral": ["vp sales"]}
                  """))
          .containsExactly(
              "offices.neutral must not hold 'vp sales', which is of sales; keep the sides apart");
    }

    @Test
    void eachOfficeIsNamed() {
      assertProblems(definition(1, "2026-07-01", SIGNED, CONDITIONS, "\"offices\": {}"))
          .containsExactly(
              "offices.alliances must name at least one office; name who signs for alliances",
              "offices.sales must name at least one office; name who signs for sales",
              "offices.neutral must name at least one office; name who rules on disputes, such as"
                  + " Sales Ops");
    }
  }

  @Nested
  class Conditions {
    @Test
    void g2TheThreeMinimumConditionsCannotBeLeftOut() {
      assertProblems(definition(1, "2026-07-01", SIGNED, "\"conditions\": []"))
          .containsExactly(
              "conditions must hold one of kind NAMED_CONTACT; no definition goes without it, add"
                  + " it",
              "conditions must hold one of kind FIELD_ENGAGEMENT; no definition goes without it,"
                  + " add it",
              "conditions must hold one of kind DOCUMENTED_REASON; no definition goes without it,"
                  + " add it");
    }

    @Test
    void anUnknownConditionIsRefusedWithEverythingElse() {
      assertProblems(
              """
              {"name": "ours", "version": 0, "effectiveFrom": "July", "author": "x",
               "signatories": [{"role": "VP Sales", "signedOn": "2026-06-01"}],
               "conditions": [
                 {"id": "vibes", "kind": "GOOD_FEELING", "strength": 3},
                 {"id": "engagement", "kind": "FIELD_ENGAGEMENT", "maxAgeDays": 0},
                 {"id": "engagement", "kind": "DOCUMENTED_REASON"},
                 {"id": "stated", "kind": "STATED_FIELD", "field": "No Field"}]}
              """)
          .containsExactlyInAnyOrder(
              "version must be at least 1, but was 0",
              "effectiveFrom must be a date such as 2031-01-15, but was 'July'",
              "author is not a known member; known here: conditions, contest, effectiveFrom,"
                  + " effectiveUntil, name, offices, signatories, version",
              "signatories must hold a signature of alliances, by VP Alliances or Head of Alliances"
                  + " or Chief Partner Officer; have it signed, until then nothing is in force",
              "conditions[0].kind must be one of [NAMED_CONTACT, FIELD_ENGAGEMENT,"
                  + " DOCUMENTED_REASON, STATED_FIELD, FURTHER_EVIDENCE], but was 'GOOD_FEELING';"
                  + " for a condition of your own take FURTHER_EVIDENCE or STATED_FIELD",
              "conditions[1].maxAgeDays must be at least 1, but was 0",
              "conditions[2].minWords is required",
              "conditions.id must be one of its own, but 'engagement' stands twice; rename one of"
                  + " them",
              "conditions[3].field must be a field of a deal such as targetCloseDate, but was 'No"
                  + " Field'");
    }

    @Test
    void conditionsAreRequired() {
      assertProblems(definition(1, "2026-07-01", SIGNED)).containsExactly("conditions is required");
    }

    @Test
    void aConditionThatIsBuiltIsCheckedToo() {
      assertThat(
              catchThrowableOfType(
                  IllegalArgumentException.class, () -> new FieldEngagement("engagement", 0)))
          .hasMessage("maxAgeDays must be at least 1, but was 0");
      assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> new NamedContact(" ")))
          .hasMessage("id must not be blank");
    }
  }

  @Nested
  class Versions {
    private final String signed = SIGNED + "," + CONDITIONS;

    @Test
    void aVersionHoldsUntilTheNextOneDoes() {
      StageOneDefinitions all =
          StageOneDefinitions.fromJson(
              set(definition(1, "2026-07-01", signed), definition(2, "2027-01-01", signed)));
      assertThat(all.inForceOn(day("2026-06-30"))).isEmpty();
      assertThat(all.inForceOn(day("2026-12-31")).orElseThrow().version()).hasToString("ours v1");
      assertThat(all.inForceOn(day("2027-01-01")).orElseThrow().version()).hasToString("ours v2");
      assertThat(StageOneDefinitions.fromJson(all.toJson())).isEqualTo(all);
      assertThat(all).hasToString("StageOneDefinitions[ours v1, ours v2]");
    }

    @Test
    void nothingIsInForceAfterAStatedEnd() {
      StageOneDefinitions all =
          StageOneDefinitions.fromJson(
              set(
                  definition(1, "2026-07-01", "\"effectiveUntil\": \"2026-07-31\"", signed),
                  definition(2, "2026-09-01", signed)));
      assertThat(all.inForceOn(day("2026-07-31"))).isPresent();
      assertThat(all.inForceOn(day("2026-08-01"))).isEmpty();
      assertThat(all.inForceOn(day("2026-09-01"))).isPresent();
    }

    @Test
    void versionsThatOverlapAreRefusedTogetherWithWhatElseIsWrong() {
      assertProblemsOfSet(
              definition(1, "2026-07-01", "\"effectiveUntil\": \"2027-06-30\"", signed),
              definition(1, "2027-06-30", signed),
              definition(3, "2027-06-30", CONDITIONS))
          .containsExactlyInAnyOrder(
              "definitions[1].version must be greater than that of the version before, 1, but was"
                  + " 1; count every change",
              "definitions[1].effectiveFrom must be after 2027-06-30, when version 1 is in force,"
                  + " but was 2027-06-30; end that version earlier, or begin this one later",
              "definitions[2].effectiveFrom must be after 2027-06-30, when version 1 is in force,"
                  + " but was 2027-06-30; end that version earlier, or begin this one later",
              "definitions[2].signatories must hold a signature of alliances, by VP Alliances or"
                  + " Head of Alliances or Chief Partner Officer; have it signed, until then"
                  + " nothing is in force",
              "definitions[2].signatories must hold a signature of sales, by VP Sales or Head of"
                  + " Sales or Chief Revenue Officer; have it signed, until then nothing is in"
                  + " force");
    }

    @Test
    void versionsThatAreBuiltAreCheckedToo() {
      StageOneDefinition one = standard("2031-01-01");
      assertThat(
              catchThrowableOfType(
                      InvalidPolicyException.class, () -> StageOneDefinitions.of(one, one))
                  .problems())
          .containsExactly(
              "definitions[1].version must be greater than that of the version before, 1, but was"
                  + " 1; count every change",
              "definitions[1].effectiveFrom must be after 2031-01-01, when version 1 is in force,"
                  + " but was 2031-01-01; end that version earlier, or begin this one later");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
      assertProblems(definition(1, "2026-07-01", "\"effectiveUntil\": \"2026-06-30\"", signed))
          .containsExactly(
              "effectiveUntil must not be before effectiveFrom 2026-07-01, but was 2026-06-30;"
                  + " correct one of the two days");
    }
  }
}
