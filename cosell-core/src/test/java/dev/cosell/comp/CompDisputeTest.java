package dev.cosell.comp;

import static dev.cosell.comp.Comp.usd;
import static dev.cosell.comp.Ledgers.REVOPS;
import static dev.cosell.comp.Ledgers.S1;
import static dev.cosell.comp.Ledgers.assertRefused;
import static dev.cosell.comp.Ledgers.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.comp.DisputeEntry.EvidenceShown;
import dev.cosell.comp.DisputeEntry.Filed;
import dev.cosell.comp.DisputeEntry.Outcome;
import dev.cosell.comp.DisputeEntry.Ruled;
import dev.cosell.comp.DisputeEntry.Withdrawn;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.OfficeHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompDisputeTest {
  private static final OfficeHolder SELLER = new OfficeHolder("s1", "AE");
  private static final LocalDate STATED = day("2031-02-05");
  private static final PlanVersion FIRST = new PlanVersion("ours", 1);
  private static final CompDeal DEAL = Comp.deal("D1", "1000.00").build();

  /** Version 1 in force when the deal was won; version 2 of February has other offices. */
  private static CompPlans plans() {
    return CompPlans.of(
        Ledgers.plan(), Ledgers.plan().withHeader(Comp.header(2, day("2031-02-01"))));
  }

  private static Filed filed(String on) {
    return new Filed(
        "DSP-1",
        day(on),
        SELLER,
        S1,
        new OpportunityId("D1"),
        Comp.DAY,
        STATED,
        Optional.of("R2031-02-01/000001"),
        "It was agreed as 12 %");
  }

  private static CompDispute open() {
    return CompDispute.file(filed("2031-02-10"), plans(), DisputeTerms.standard()).orThrow();
  }

  private static CompDispute evidenced() {
    return open()
        .append(new EvidenceShown(day("2031-02-12"), SELLER, List.of("A-1", "A-2")))
        .orThrow();
  }

  private static Ruled upheld(String on) {
    return Ruled.upheld(
        day(on),
        REVOPS,
        FIRST,
        CreditKind.INCREMENTAL_BOOKING,
        usd("20.00"),
        "The mail of January says so");
  }

  private static CompLedger ledger() {
    CompLedger ledger = Ledgers.post(CompLedger.of(plans()), "2031-02-01", DEAL);
    return Ledgers.close(
        Ledgers.approve(ledger, "R2031-02-01", "2031-02-02"), "2031-01", "2031-02-03");
  }

  @Test
  void aDisputeThatIsWonIsCreditedInAnOpenPeriod() {
    CompDispute won = evidenced().append(upheld("2031-02-20")).orThrow();
    assertThat(won.state()).isEqualTo(DisputeState.UPHELD);
    assertThat(won.evidence()).containsExactly("A-1", "A-2");
    CompLedger ledger = ledger().settle(won, day("2031-02-21")).orThrow();
    assertThat(ledger.lines(line -> line.dispute().isPresent()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(Ledgers.text(line))
                  .isEqualTo("dispute DSP-1/000001 2031-02 USD 20.00 ADJUSTMENT");
              assertThat(line.dispute()).contains("DSP-1");
              assertThat(line.why())
                  .containsExactly(
                      "dispute DSP-1 was upheld by ours v1",
                      "decided by RevOps, see ruling of 2031-02-20");
            });
    CompLedger later = Ledgers.post(ledger, "2031-03-01", DEAL);
    assertThat(later.lines()).isEqualTo(ledger.lines());
    assertThat(ledger.settle(won, day("2031-02-21")).orThrow()).isSameAs(ledger);
    assertRefused(ledger.settle(won, day("2031-02-22")))
        .containsExactly("id must be new, but 'dispute DSP-1' is in the ledger; count on");
  }

  @Test
  void aDisputeThatIsLostChangesNothing() {
    CompDispute lost =
        evidenced()
            .append(Ruled.rejected(day("2031-02-20"), REVOPS, FIRST, "The plan says a tenth"))
            .orThrow();
    assertThat(lost.state()).isEqualTo(DisputeState.REJECTED);
    assertThat(lost.lastDayForRuling()).isEmpty();
    assertRefused(ledger().settle(lost, day("2031-02-21")))
        .containsExactly(
            "dispute must be UPHELD, but 'DSP-1' is REJECTED; there is nothing to credit");
    assertRefused(lost.append(upheld("2031-02-21")))
        .containsExactly(
            "kind must be left out where a dispute is REJECTED, but was RULED; it has ended");
  }

  @Test
  void itIsFiledInTimeAboutADealThatAPlanWasInForceFor() {
    assertThat(CompDispute.file(filed("2031-03-07"), plans(), DisputeTerms.standard()).problems())
        .isEmpty();
    assertRefused(CompDispute.file(filed("2031-03-08"), plans(), DisputeTerms.standard()))
        .containsExactly(
            "on must be at the latest 2031-03-07, but was 2031-03-08; it is too late, the credit"
                + " stands");
    Filed wrong =
        new Filed(
            "/",
            day("2030-11-30"),
            SELLER,
            Payee.HOUSE,
            new OpportunityId("D1"),
            day("2030-12-31"),
            day("2030-12-01"),
            Optional.empty(),
            "why");
    assertRefused(CompDispute.file(wrong, plans(), DisputeTerms.standard()))
        .containsExactly(
            "id must not be blank, begin or end with a space, or hold '/', '|' or a line break",
            "wonOn must be a day on which a version of the plan was in force, but was 2030-12-31;"
                + " without one there is nothing to rule by, settle it between the two sides",
            "payee must not be HOUSE; dispute the credit of whom it is due to",
            "statedOn must not be before wonOn, 2030-12-31, but was 2030-12-01; correct the day",
            "on must not be before statedOn, 2030-12-01, but was 2030-11-30; correct the day");
    assertThatThrownBy(
            () ->
                new Filed(
                    "D",
                    STATED,
                    SELLER,
                    S1,
                    new OpportunityId("D1"),
                    STATED,
                    STATED,
                    Optional.empty(),
                    " "))
        .hasMessage("reasons must not be blank");
  }

  @Test
  void evidenceIsShownInTime() {
    assertThat(open().lastDayForEvidence()).isEqualTo(day("2031-02-20"));
    assertRefused(open().append(new EvidenceShown(day("2031-02-21"), SELLER, List.of())))
        .containsExactly(
            "evidence must name at least one piece, none of them blank",
            "on must be at the latest 2031-02-20, but was 2031-02-21; it is too late, it is ruled"
                + " without it");
  }

  @Test
  void aLateRulingIsTaken() {
    assertThat(evidenced().lastDayForRuling()).contains(day("2031-03-02"));
    assertThat(evidenced().append(upheld("2031-06-01")).problems()).isEmpty();
  }

  @Test
  void somebodyOfNeitherSideRulesByThePlanOfTheDealsDay() {
    assertRefused(
            evidenced()
                .append(
                    new Ruled(
                        day("2031-02-11"),
                        new OfficeHolder("s1", "VP Sales"),
                        new PlanVersion("ours", 2),
                        Outcome.UPHELD,
                        Optional.empty(),
                        "why")))
        .containsExactly(
            "on must not be before the step before, 2031-02-12, but was 2031-02-11; correct the"
                + " day",
            "by.office must be of neither alliances nor sales, one of [Sales Ops, RevOps], but was"
                + " 'VP Sales'; let somebody of such an office rule",
            "by.user must not be who filed or the payee; let somebody else rule",
            "plan must be ours v1, which was in force when the deal was won, but was ours v2; rule"
                + " by that version",
            "credit is required where it is UPHELD");
    assertRefused(
            open()
                .append(
                    Ruled.upheld(
                        day("2031-02-11"),
                        REVOPS,
                        FIRST,
                        CreditKind.QUOTA_RETIREMENT,
                        org.joda.money.Money.zero(org.joda.money.CurrencyUnit.EUR),
                        "why")))
        .containsExactly(
            "credit.amount must not be zero; reject it if nothing is credited",
            "credit.amount must be in USD, but was in EUR");
  }

  @Test
  void onlyWhoFiledTakesItBack() {
    assertRefused(open().append(new Withdrawn(day("2031-02-11"), REVOPS)))
        .containsExactly("by must be who filed the dispute; nobody else can take it back");
    assertThat(open().append(new Withdrawn(day("2031-02-11"), SELLER)).orThrow().state())
        .isEqualTo(DisputeState.WITHDRAWN);
  }

  @Test
  void c8DisputesAreCountedByTheQuarterOfTheirFiling() {
    CompDispute withdrawn = open().append(new Withdrawn(day("2031-02-11"), SELLER)).orThrow();
    CompDispute won = evidenced().append(upheld("2031-02-20")).orThrow();
    CompDispute lost =
        open().append(Ruled.rejected(day("2031-02-20"), REVOPS, FIRST, "why")).orThrow();
    CompDispute spring =
        CompDispute.file(
                new Filed(
                    "DSP-9",
                    day("2031-04-02"),
                    SELLER,
                    S1,
                    new OpportunityId("D1"),
                    day("2031-02-15"),
                    day("2031-03-31"),
                    Optional.empty(),
                    "why"),
                plans(),
                DisputeTerms.standard())
            .orThrow();
    assertThat(DisputeCount.perQuarter(List.of(spring, won, lost, withdrawn, evidenced())))
        .containsExactly(
            org.assertj.core.api.Assertions.entry(
                CompPeriod.parse("2031-01+3"), new DisputeCount(1, 1, 1, 1)),
            org.assertj.core.api.Assertions.entry(
                CompPeriod.parse("2031-04+3"), new DisputeCount(1, 0, 0, 0)));
    assertThat(new DisputeCount(1, 2, 3, 4).filed()).isEqualTo(10);
  }

  @Test
  void theJsonFormIsReadBackStepByStep() {
    CompDispute won = evidenced().append(upheld("2031-02-20")).orThrow();
    assertThat(CompDispute.fromJson(won.toJson(), plans()))
        .isEqualTo(won)
        .hasSameHashCodeAs(won)
        .hasToString("CompDispute[DSP-1, ours v1, UPHELD]");
    CompDispute withdrawn = open().append(new Withdrawn(day("2031-02-11"), SELLER)).orThrow();
    assertThat(CompDispute.fromJson(withdrawn.toJson(), plans())).isEqualTo(withdrawn);
    assertThatThrownBy(() -> CompDispute.fromJson(won.toJson().replace("RevOps", "CAM"), plans()))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageStartingWith("entries[2].by.office must be of neither alliances nor sales");
    assertThatThrownBy(() -> CompDispute.fromJson("{\"format\": 1, \"entries\": []}", plans()))
        .hasMessage(
            "terms is required\n"
                + "entries must begin with a step of kind FILED; a dispute has one");
  }

  @Test
  void neitherPeopleNorReasonsArePrinted() {
    CompDispute won = evidenced().append(upheld("2031-02-20")).orThrow();
    assertThat(won.entries().toString()).doesNotContain("s1", "r1", "agreed", "mail");
  }

  @Test
  void termsHaveAtLeastADay() {
    assertThatThrownBy(() -> new DisputeTerms(1, 0, 1))
        .hasMessage("proveWithinDays must be at least 1, but was 0");
  }
}
