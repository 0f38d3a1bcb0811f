package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which deal is sold with which clouds. */
class CloudRoutingTest {
  private static final String OURS =
      """
      {"name": "ours", "version": 4, "effectiveFrom": "2031-01-01",
       "signatories": [{"role": "VP Alliances", "signedOn": "2030-12-01"}],
       "rules": [
         {"name": "named", "field": "crm.clouds",
          "words": {"Amazon": ["aws"], "Both": ["aws", "gcp"], "Nobody": []}},
         {"name": "public sector",
          "when": {"account.industry": ["Government", "Education"], "account.country": ["DE"]},
          "clouds": ["azure", "gcp"]},
         {"name": "no one", "when": {"account.country": ["KP"]}, "clouds": []}]}
      """;

  private static Opportunity deal(Map<Field, FieldValue> values) {
    FieldValues.Builder all = FieldValues.builder();
    values.forEach(all::put);
    return Opportunity.of(new OpportunityId("D1"), all.build());
  }

  private static CloudRoute route(Map<Field, FieldValue> values) {
    return CloudRouting.fromJson(OURS).route(deal(values));
  }

  @Test
  void theFirstRuleThatAppliesDecidesAndSaysWhatItSaw() {
    CloudRoute route =
        route(
            Map.of(
                CloudRouting.NAMED, new Text(" amazon "),
                Field.ACCOUNT_COUNTRY, new Text("DE"),
                Field.ACCOUNT_INDUSTRY, new Text("Government")));
    assertThat(route.clouds()).containsExactly(Cloud.AWS);
    assertThat(route.rule()).isEqualTo("named");
    assertThat(route.because()).isEqualTo("crm.clouds is [amazon]");
    assertThat(route.unknown()).isEmpty();
  }

  @Test
  void severalCloudsForOneDealAreNormal() {
    assertThat(route(Map.of(CloudRouting.NAMED, Items.of("Both", "Amazon"))).clouds())
        .containsExactly(Cloud.AWS, Cloud.GCP);
  }

  @Test
  void aWordThatNobodyKnowsIsTold() {
    CloudRoute route = route(Map.of(CloudRouting.NAMED, Items.of("Oracle", "Amazon")));
    assertThat(route.clouds()).containsExactly(Cloud.AWS);
    assertThat(route.unknown()).containsExactly("Oracle");
  }

  @Test
  void aBlankNamesNothing() {
    assertThat(route(Map.of(CloudRouting.NAMED, Blank.BLANK)).rule()).isEqualTo("(none)");
  }

  @Test
  void everyConditionOfARuleMustHold() {
    CloudRoute route =
        route(
            Map.of(
                Field.ACCOUNT_COUNTRY, new Text("de"),
                Field.ACCOUNT_INDUSTRY, new Text("Education")));
    assertThat(route.clouds()).containsExactly(Cloud.AZURE, Cloud.GCP);
    assertThat(route.because()).isEqualTo("account.country is de, account.industry is Education");
    assertThat(route(Map.of(Field.ACCOUNT_COUNTRY, new Text("DE"))).rule()).isEqualTo("(none)");
  }

  @Test
  void noCloudIsAnAnswerToo() {
    CloudRoute stated = route(Map.of(Field.ACCOUNT_COUNTRY, new Text("KP")));
    assertThat(stated.clouds()).isEmpty();
    assertThat(stated.rule()).isEqualTo("no one");
    CloudRoute unruled = route(Map.of());
    assertThat(unruled.clouds()).isEmpty();
    assertThat(unruled.because()).isEqualTo("no rule of ours version 4 applies");
  }

  @Test
  void theStandardSendsADealWhereItsSellerSaysAndElseEverywhere() {
    CloudRouting standard = CloudRouting.standard();
    assertThat(standard.route(deal(Map.of())).clouds())
        .containsExactly(Cloud.AWS, Cloud.AZURE, Cloud.GCP);
    assertThat(
            standard.route(deal(Map.of(CloudRouting.NAMED, Items.of("GCP", "Microsoft")))).clouds())
        .containsExactly(Cloud.AZURE, Cloud.GCP);
    assertThat(standard.route(deal(Map.of(CloudRouting.NAMED, new Text("None")))).clouds())
        .isEmpty();
    assertThat(standard.clouds()).containsExactly(Cloud.AWS, Cloud.AZURE, Cloud.GCP);
  }

  @Nested
  class AsJson {
    @Test
    void whatIsWrittenReadsBackEqual() {
      for (CloudRouting routing : List.of(CloudRouting.fromJson(OURS), CloudRouting.standard())) {
        assertThat(CloudRouting.fromJson(routing.toJson())).isEqualTo(routing);
        assertThat(CloudRouting.fromJson(routing.toJson())).hasSameHashCodeAs(routing);
      }
      assertThat(CloudRouting.fromJson(OURS)).isNotEqualTo(CloudRouting.standard());
      assertThat(CloudRouting.fromJson(OURS).header().effectiveFrom())
          .isEqualTo(LocalDate.of(2031, 1, 1));
      assertThat(CloudRouting.fromJson(OURS)).hasToString("CloudRouting[ours v4]");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
      InvalidPolicyException failure =
          catchThrowableOfType(
              InvalidPolicyException.class,
              () ->
                  CloudRouting.fromJson(
                      """
                      {"name": "x", "version": 1, "effectiveFrom": "2031-01-01", "rules": [
                        {"name": "a", "field": "Not a field", "words": {"A": ["AWS"]}},
                        {"name": "a", "field": "crm.clouds", "when": {}, "words": {}},
                        {"name": "c", "when": {"no field": ["x"], "stage": []}, "clouds": ["aws"]},
                        {"name": "d", "colour": "red"}]}
                      """));
      assertThat(failure.problems())
          .contains(
              "rules[0].field must be a field's name, such as crm.clouds, but was 'Not a field'",
              "rules[0].words.A must list clouds, such as aws, but was 'AWS'",
              "rules[1].field must not stand beside when or clouds; make two rules of it",
              "rules[1].name must stand once, but twice was 'a'",
              "rules[2].when.no field must be a field's name",
              "rules[2].when.stage must list at least one text",
              "rules[3].clouds is required; an empty list stands for no cloud")
          .anySatisfy(problem -> assertThat(problem).startsWith("rules[3].colour is not a known"));
    }

    @Test
    void aPolicyHasRules() {
      assertThatThrownBy(
              () ->
                  CloudRouting.fromJson(
                      "{\"name\": \"x\", \"version\": 1, \"effectiveFrom\": \"2031-01-01\"}"))
          .hasMessage("rules must have at least one rule");
    }
  }
}
