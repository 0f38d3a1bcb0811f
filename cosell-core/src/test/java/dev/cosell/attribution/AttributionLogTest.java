package dev.cosell.attribution;

import static dev.cosell.attribution.Deals.DEAL_ID;
import static dev.cosell.attribution.Deals.PDM;
import static dev.cosell.attribution.Deals.day;
import static dev.cosell.attribution.Deals.deal;
import static dev.cosell.attribution.Deals.form;
import static dev.cosell.attribution.Deals.introduction;
import static dev.cosell.attribution.Deals.meeting;
import static dev.cosell.attribution.Deals.portal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.cloud.Cloud;
import dev.cosell.internal.LogContract;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.stageone.EvidenceKind;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.stageone.StageOneEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionLogTest extends LogContract<AttributionLog, AttributionEntry> {
  AttributionLogTest() {
    super(
        AttributionLog.of(),
        AttributionLog::append,
        AttributionLog::toJson,
        AttributionLog::fromJson);
  }

  @Override
  protected List<AttributionEntry> entries() {
    return List.of(introduction("E1", "2031-02-01"), form("E2", "2031-02-20"));
  }

  @Override
  protected String json() {
    return """
        {
          "format" : 1,
          "entries" : [ {
            "id" : "E1",
            "kind" : "INTRODUCTION",
            "on" : "2031-02-01",
            "recordedOn" : "2031-02-01",
            "account" : "001A",
            "cloud" : "aws",
            "counterpart" : {
              "system" : "crm",
              "id" : "003P1"
            },
            "seller" : "005S1",
            "by" : "005A1"
          }, {
            "id" : "E2",
            "kind" : "INBOUND_FORM",
            "on" : "2031-02-20",
            "recordedOn" : "2031-02-20",
            "deal" : "006A1"
          } ]
        }
        """;
  }

  @Override
  protected AttributionEntry contradiction() {
    return introduction("E1", "2031-01-01");
  }

  @Test
  void ofAnEarlierDayItHoldsWhatWasLoggedByThen() {
    AttributionEntry late = form("A2", "2031-02-01").withRecordedOn(day("2031-02-20"));
    AttributionLog log = AttributionLog.of(introduction("A1", "2031-02-01"), late);
    assertThat(log.asOf(day("2031-02-19")).entries())
        .extracting(AttributionEntry::id)
        .containsExactly("A1");
    assertThat(log.asOf(day("2031-02-20"))).isEqualTo(log);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () ->
                        AttributionLog.fromJson(
                            """
                            {"format": 1, "entries": [
                              {"id": "A1", "kind": "INTRODUCTION", "on": "2031-01-01",
                               "recordedOn": "2031-01-01", "cloud": "AWS", "seller": "005S1"},
                              {"kind": "MEETING", "on": "today"},
                              {"id": "A2", "kind": "INBOUND_FORM", "on": "2031-01-01",
                               "recordedOn": "2031-01-01"},
                              {"id": "A3", "kind": "MARKETING_TOUCH", "on": "2031-01-01",
                               "recordedOn": "2031-01-01", "deal": "1"},
                              {"id": "A3", "kind": "MARKETING_TOUCH", "on": "2031-01-01",
                               "recordedOn": "2031-01-01", "deal": "2"}]}
                            """))
                .problems())
        .containsExactlyInAnyOrder(
            "entries[0].cloud must be the id of a cloud such as aws, but was 'AWS'",
            "entries[0].counterpart is required of INTRODUCTION; log who and where it was",
            "entries[0].by is required of INTRODUCTION; log who and where it was",
            "entries[1].id is required",
            "entries[1].on must be a date such as 2031-01-15, but was 'today'",
            "entries[1].recordedOn is required",
            "entries[2].account is required of INBOUND_FORM without a deal; name the customer or"
                + " the deal",
            "entries[4].id must be that of one entry, but two differ for 'A3'; add a correction"
                + " under an id of its own");
  }

  @Test
  void anEntryHasWhatItsKindAsksFor() {
    assertThatThrownBy(
            () ->
                AttributionEntry.of("A1", EntryKind.INTRODUCTION, day("2031-01-01"))
                    .cloud(Cloud.AWS)
                    .counterpart(PDM)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "INTRODUCTION must have [cloud, counterpart, seller, by], but lacked [seller, by]");
    assertThatThrownBy(
            () -> AttributionEntry.of("A1", EntryKind.INBOUND_FORM, day("2031-01-01")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("INBOUND_FORM must have a deal or an account");
    assertThatThrownBy(() -> form(" ", "2031-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank");
  }

  @Test
  void g5AnInternalRegistrationHasItsProof() {
    assertThatThrownBy(
            () ->
                AttributionEntry.of("A1", EntryKind.INTERNAL_REGISTRATION, day("2031-01-01"))
                    .cloud(Cloud.AWS)
                    .counterpart(PDM)
                    .by("005A1")
                    .account(introduction("A2", "2031-01-01").account())
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "INTERNAL_REGISTRATION must have [cloud, counterpart, by, reference], but lacked"
                + " [reference]");
  }

  @Test
  void g2EngagementsAreEvidenceForStageOne() {
    AttributionLog log =
        AttributionLog.of(
            introduction("A1", "2031-02-01"),
            meeting("A2", "2031-02-02").withDeal(new OpportunityId("006B2")),
            form("A3", "2031-02-03"),
            portal("A4", "2031-02-04"));
    assertThat(log.engagements(deal()))
        .isEqualTo(
            EvidenceLog.of(
                StageOneEvidence.of("A1", DEAL_ID, EvidenceKind.FIELD_ENGAGEMENT)
                    .cloud(Cloud.AWS)
                    .person(PDM)
                    .on(day("2031-02-01"))
                    .recordedOn(day("2031-02-01"))
                    .build()));
  }
}
