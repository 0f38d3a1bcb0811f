package dev.cosell.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.gcp.internal.mapping.Binding;
import dev.cosell.gcp.internal.mapping.DealProjection;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.mapping.RecordReading;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.PortalRecord;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GcpMappingTest {
  private static final GcpSettings STANDARD = GcpSettings.standard();
  private static final RecordMapper MAPPER = mapper(STANDARD);

  @Test
  void everyFieldOfTheTableIsOneOfTheLibraryOrAConstant() {
    List<Field> typed = Field.typed();
    List<Field> constants =
        Stream.of(GcpFields.class.getDeclaredFields())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .map(
                each -> {
                  try {
                    return (Field) each.get(null);
                  } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();
    assertThat(MAPPER.bindings().all())
        .extracting(Binding::field)
        .allMatch(field -> typed.contains(field) || constants.contains(field));
    assertThat(constants)
        .filteredOn(field -> !field.isIn("status"))
        .allSatisfy(field -> assertThat(MAPPER.bindings().of(field)).isPresent());
  }

  @Test
  void everyPathOfTheSettingsIsOneThatAFieldIsWrittenBy() {
    List<String> paths =
        MAPPER.bindings().all().stream().flatMap(each -> each.maskPaths().stream()).toList();
    assertThat(paths).containsAll(STANDARD.editableWhenAccepted());
    assertThat(paths).containsAll(Tables.LIFE_CYCLE.onlyWhenAccepted());
  }

  @Nested
  class Writing {
    @Test
    void aDealIsWrittenIntoGooglesMembers() {
      ObjectNode record = MAPPER.create(Deals.full());
      assertThat(record.path("referenceOpportunityId").asText()).isEqualTo("006-G1");
      assertThat(record.at("/opportunityInfo/displayName").asText())
          .isEqualTo("Route planning of Kestrel Lines");
      assertThat(record.at("/qualificationInfo/dealSize").toString())
          .isEqualTo("{\"currencyCode\":\"USD\",\"units\":\"96000\",\"nanos\":500000000}");
      assertThat(record.at("/qualificationInfo/estimatedCloseDate").toString())
          .isEqualTo("{\"year\":2027,\"month\":3,\"day\":22}");
      assertThat(record.at("/qualificationInfo/operationType").asText()).isEqualTo("NEW");
      assertThat(record.at("/customerInfo/customerDetails/industry").asText())
          .isEqualTo("SOFTWARE");
      assertThat(record.at("/customerInfo/customerDetails/address/addressLines").toString())
          .isEqualTo("[\"4 Quay Street\",\"Dock 2\"]");
      assertThat(record.at("/qualificationInfo/legalLanguageAccepted").isBoolean()).isTrue();
      assertThat(record.at("/customerInfo/contact/phone/e164Number").asText())
          .isEqualTo("+15035550100");
    }

    @Test
    void aNewRecordHoldsNothingThatWaitsForTheAcceptance() {
      Opportunity deal =
          Opportunity.builder()
              .from(Deals.full())
              .stage(Stage.QUALIFIED)
              .putDetails(GcpFields.PARTNER_READY_TO_CLOSE, new Text("WON"))
              .build();
      ObjectNode record = MAPPER.create(deal);
      assertThat(record.has("stage")).isFalse();
      assertThat(record.has("salesCycle")).isFalse();
      assertThat(record.has("state")).isFalse();
    }

    @Test
    void whatIsWithheldHasNoWayIn() {
      RecordMapper narrow =
          new RecordMapper(SharingBoundary.standard().withholding(Field.DEAL_VALUE), STANDARD);
      Opportunity deal =
          Opportunity.of(
              Deals.full().id(),
              Deals.full().fieldValues().with(new Field("crm.margin"), new Text("secret-7")));
      assertThat(narrow.create(deal).toString()).doesNotContain("secret-7").doesNotContain("96000");
    }

    @Test
    void aDealIsReadAsItWasWritten() {
      FieldValues projected = DealProjection.of(Deals.full(), MAPPER).values();
      FieldValues read = MAPPER.read(MAPPER.create(Deals.full()));
      FieldValues expected =
          projected.only(
              field -> MAPPER.bindings().of(field).isPresent() && !field.equals(Field.STAGE));
      assertThat(read).isEqualTo(expected);
    }
  }

  @Nested
  class Projecting {
    @Test
    void aWebsiteArrivesAsItsDomainAlone() {
      for (String site :
          List.of(
              "https://www.Kestrel-Lines.example/about?x=1",
              "kestrel-lines.example.",
              "http://user@kestrel-lines.example:8080#top")) {
        FieldValues values =
            FieldValues.builder().put(Field.ACCOUNT_WEBSITE, new Text(site)).build();
        assertThat(projected(values).text(Field.ACCOUNT_WEBSITE)).contains("kestrel-lines.example");
      }
    }

    @Test
    void onlyOnePersonKeepsAnAddressAndProjectingAgainChangesNothing() {
      People people =
          new People(
              List.of(
                  OpportunityContact.of(Deals.person("Ana", "Zorn", "ana@kestrel.example")),
                  OpportunityContact.of(Deals.person("Bo", "Yang", "bo@kestrel.example"))));
      FieldValues once = projected(FieldValues.builder().put(Field.CONTACTS, people).build());
      assertThat(once.get(Field.CONTACTS))
          .get()
          .isInstanceOfSatisfying(
              People.class,
              kept -> {
                assertThat(kept.people()).hasSize(2);
                assertThat(kept.people().stream().filter(p -> p.contact().email().isPresent()))
                    .hasSize(1);
              });
      assertThat(projected(once)).isEqualTo(once);
    }

    @Test
    void stagesWithoutAPublicNameArriveAsRefine() {
      for (String stage : List.of("Qualified", "Technical Validation", "Committed")) {
        assertThat(
                projected(FieldValues.builder().text(Field.STAGE, stage).build()).text(Field.STAGE))
            .contains("Qualified");
      }
      assertThat(
              projected(FieldValues.builder().text(Field.STAGE, "PROPOSE").build())
                  .text(Field.STAGE))
          .contains("PROPOSE");
    }

    @Test
    void aFinalStageIsUnmappedUntilTheSettingsKnowGooglesWord() {
      Opportunity won = Deals.minimal().withStage(Stage.LAUNCHED);
      assertThat(DealProjection.of(won, MAPPER).misfits()).containsOnlyKeys(Field.STAGE);
      RecordMapper knowing =
          mapper(GcpSettings.builder().from(STANDARD).putCloseRequests("Launched", "WON").build());
      DealProjection projection = DealProjection.of(won, knowing);
      assertThat(projection.misfits()).isEmpty();
      assertThat(projection.values().text(Field.STAGE)).contains("Launched");
      ObjectNode record = GcpJson.object("{\"stage\":\"REFINE\"}");
      knowing.change(record, FieldValues.builder().text(Field.STAGE, "Launched").build());
      assertThat(record.toString())
          .isEqualTo("{\"stage\":\"REFINE\",\"salesCycle\":{\"partnerReadyToClose\":\"WON\"}}");
      knowing.change(record, FieldValues.builder().text(Field.STAGE, "Qualified").build());
      assertThat(record.at("/salesCycle/partnerReadyToClose").isMissingNode()).isTrue();
    }

    private FieldValues projected(FieldValues values) {
      return DealProjection.of(Opportunity.of(Deals.minimal().id(), values), MAPPER).values();
    }
  }

  @Nested
  class Reading {
    @Test
    void bothSpellingsOfAReviewsEndAreRead() {
      for (Map.Entry<String, ReviewStatus> each :
          Map.of(
                  "DRAFT", ReviewStatus.DRAFT,
                  "STATE_UNSPECIFIED", ReviewStatus.DRAFT,
                  "SUBMITTED", ReviewStatus.SUBMITTED,
                  "ACCEPTED", ReviewStatus.APPROVED,
                  "APPROVED", ReviewStatus.APPROVED,
                  "NOT_ACCEPTED", ReviewStatus.REJECTED,
                  "REJECTED", ReviewStatus.REJECTED,
                  "ON_HOLD", new ReviewStatus("ON_HOLD"))
              .entrySet()) {
        assertThat(record("\"state\":\"" + each.getKey() + "\"").registration().reviewStatus())
            .as(each.getKey())
            .isEqualTo(each.getValue());
      }
    }

    @Test
    void aDealThatIsNotAcceptedCanCountAsOneToCorrect() {
      RecordMapper correcting =
          mapper(
              GcpSettings.builder()
                  .from(STANDARD)
                  .notAcceptedStatus(ReviewStatus.ACTION_REQUIRED)
                  .build());
      PortalRecord record =
          read(correcting, "\"state\":\"NOT_ACCEPTED\",\"stateDescription\":\"Which workload?\"");
      assertThat(record.registration().reviewStatus()).isEqualTo(ReviewStatus.ACTION_REQUIRED);
      assertThat(record.values().text(Field.REVIEW_COMMENTS)).contains("Which workload?");
    }

    @Test
    void googlesRepresentativeIsACounterpartAndIsNeverPrinted() {
      PortalRecord record =
          record("\"owner\":\"Mary Ann Smith\",\"ownerEmail\":\"Mary@google.example\"");
      assertThat(record.registration().counterparts())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.person().firstName()).contains("Mary Ann");
                assertThat(each.person().lastName()).contains("Smith");
                assertThat(each.person().email()).contains("mary@google.example");
              });
      assertThat(((People) record.values().get(Field.COUNTERPARTS).orElseThrow()).people())
          .extracting(OpportunityContact::counterpart)
          .containsExactly(
              Optional.of(CounterpartMark.of(record.registration().counterparts().get(0))));
      assertThat(record.toString()).doesNotContainIgnoringCase("mary");
    }

    @Test
    void aClosedDealIsWonOrLostByItsReasons() {
      assertThat(
              record("\"stage\":\"CLOSED\",\"winLossInfo\":{\"lostReason\":\"PRICE\"}")
                  .values()
                  .text(Field.STAGE))
          .contains("Closed Lost");
      PortalRecord won = record("\"stage\":\"CLOSED\",\"winLossInfo\":{\"wonReason\":\"FIT\"}");
      assertThat(won.values().text(Field.STAGE)).contains("Launched");
      assertThat(won.values().text(GcpFields.CLOSE_OUTCOME)).contains("Won");
      assertThat(won.values().text(GcpFields.CLOSE_REASON)).contains("FIT");
      assertThat(
              record("\"stage\":\"CLOSED\",\"winLossInfo\":{\"lostReason\":null}")
                  .values()
                  .text(Field.STAGE))
          .contains("CLOSED");
    }

    @Test
    void nullsAndUnspecifiedWordsAreNoValuesAndUnknownOnesAreCarried() {
      FieldValues values =
          record(
                  "\"qualificationInfo\":{\"budget\":\"BUDGET_UNSPECIFIED\",\"need\":null,"
                      + "\"timeline\":\"SOON\",\"dealSize\":{\"currencyCode\":\"XPT\","
                      + "\"units\":\"1\",\"nanos\":5},\"estimatedCloseDate\":{\"year\":2026,"
                      + "\"month\":6}},\"partnerInfo\":{\"incentiveType\":7}")
              .values();
      assertThat(values.get(GcpFields.BUDGET)).isEmpty();
      assertThat(values.get(GcpFields.NEED)).isEmpty();
      assertThat(values.text(GcpFields.TIMELINE)).contains("SOON");
      assertThat(values.text(GcpFields.INCENTIVE_TYPE)).contains("7");
      assertThat(values.text(Field.DEAL_VALUE)).contains("1 and 5 nanos XPT");
      assertThat(values.text(Field.TARGET_CLOSE_DATE)).contains("2026-6-0");
    }

    @Test
    void bothAxesAndGooglesOwnDatesComeIn() {
      PortalRecord record =
          record(
              "\"state\":\"ACCEPTED\",\"stage\":\"REFINE\",\"source\":\"PARTNER\","
                  + "\"salesCycle\":{\"closeDate\":{\"year\":2027,\"month\":1,\"day\":2}},"
                  + "\"partnerInfo\":{\"rebateExpirationDate\":{\"year\":2027,\"month\":5,"
                  + "\"day\":30}},\"qualificationInfo\":{\"dealNumber\":\"DR-X1\"}");
      assertThat(record.values().text(Field.STAGE)).contains("Qualified");
      assertThat(record.registration().cloudStage()).contains("REFINE");
      assertThat(record.registration().cloudCloseDate()).contains(LocalDate.of(2027, 1, 2));
      assertThat(record.values().get(GcpFields.REBATE_EXPIRATION_DATE))
          .contains(new Day(LocalDate.of(2027, 5, 30)));
      assertThat(record.values().text(GcpFields.DEAL_NUMBER)).contains("DR-X1");
      assertThat(record.registration().origin()).contains("PARTNER");
    }

    @Test
    void aRecordWithoutATimeOfChangeIsNone() {
      assertThat(
              new RecordReading(MAPPER).of(WireOpportunity.read("{\"name\":\"opportunities/X1\"}")))
          .isEmpty();
    }
  }

  @Nested
  class Changing {
    @Test
    void aChangeKeepsWhatIsNotKnownAroundIt() {
      ObjectNode record =
          GcpJson.object(
              "{\"qualificationInfo\":{\"dealSize\":{\"currencyCode\":\"USD\",\"units\":\"1\","
                  + "\"taxed\":true}},\"customerContacts\":[{\"givenName\":\"Kim\",\"familyName\":"
                  + "\"Okafor\",\"role\":0,\"pronouns\":\"they\"}]}");
      FieldValue people =
          new People(
              List.of(OpportunityContact.of(Deals.person("Kim", "Okafor", "kim@k.example"))));
      MAPPER.change(
          record,
          FieldValues.builder()
              .put(Field.DEAL_VALUE, new Amount(Money.parse("USD 2.25")))
              .put(Field.CONTACTS, people)
              .build());
      assertThat(record.at("/qualificationInfo/dealSize").toString())
          .isEqualTo(
              "{\"currencyCode\":\"USD\",\"units\":\"2\",\"taxed\":true,\"nanos\":250000000}");
      assertThat(record.at("/customerContacts/0/role").intValue()).isZero();
      assertThat(record.at("/customerContacts/0/pronouns").asText()).isEqualTo("they");
    }

    @Test
    void aValueThatIsThereAlreadyIsNotWrittenAnew() {
      ObjectNode record =
          GcpJson.object(
              "{\"qualificationInfo\":{\"dealSize\":{\"currencyCode\":\"USD\",\"units\":1}}}");
      ObjectNode before = record.deepCopy();
      MAPPER.change(
          record,
          FieldValues.builder().put(Field.DEAL_VALUE, new Amount(Money.parse("USD 1.00"))).build());
      assertThat(record).isEqualTo(before);
    }
  }

  private static RecordMapper mapper(GcpSettings settings) {
    return new RecordMapper(SharingBoundary.standard(), settings);
  }

  private static PortalRecord record(String members) {
    return read(MAPPER, members);
  }

  private static PortalRecord read(RecordMapper mapper, String members) {
    Optional<PortalRecord> record =
        new RecordReading(mapper)
            .of(
                WireOpportunity.read(
                    "{\"name\":\"opportunities/X1\",\"updateTime\":\"2026-11-22T10:00:00Z\","
                        + members
                        + "}"));
    return record.orElseThrow();
  }
}
