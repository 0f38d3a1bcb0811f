package dev.cosell.authority;

import static dev.cosell.authority.FieldOutcome.DEFERRED;
import static dev.cosell.authority.FieldOutcome.IN_SYNC;
import static dev.cosell.authority.FieldOutcome.KEEP_BOTH;
import static dev.cosell.authority.FieldOutcome.NOT_CARRIED;
import static dev.cosell.authority.FieldOutcome.PULL;
import static dev.cosell.authority.FieldOutcome.PUSH;
import static dev.cosell.authority.FieldOutcome.REVIEW;
import static dev.cosell.authority.FieldOutcome.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Text A = new Text("a");
  private static final Text B = new Text("b");
  private static final Text C = new Text("c");
  private static final Field PAID = new Field("payment.net");
  private static final FieldValues NONE = FieldValues.none();

  private static FieldValues holds(Field field, FieldValue value) {
    return NONE.with(field, value);
  }

  private static Sides sides(FieldValues crm, FieldValues portal) {
    return Sides.builder().cloud(Cloud.AWS).crm(crm).portal(portal).build();
  }

  private static FieldAuthorityPolicy policy(String pattern, FieldRule rule) {
    FieldAuthorityPolicy standard = FieldAuthorityPolicy.standard();
    return FieldAuthorityPolicy.builder(standard.header())
        .from(standard)
        .rule(pattern, rule)
        .build();
  }

  private static FieldDecision decide(FieldAuthorityPolicy policy, Sides sides) {
    Reconciliation all = new Reconciler(policy, SharingBoundary.standard()).reconcile(sides);
    assertThat(all.decisions()).hasSize(1);
    return all.decisions().get(0);
  }

  private static FieldDecision decide(Sides sides) {
    return decide(FieldAuthorityPolicy.standard(), sides);
  }

  private static void assertDecided(
      FieldDecision decision, FieldOutcome outcome, String rule, String because) {
    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(decision.rule()).isEqualTo(rule);
    assertThat(decision.because()).isEqualTo(because);
  }

  @Nested
  class Boundary {
    @Test
    void whatTheCrmKeepsToItselfIsWithheld() {
      Field terms = new Field("crm.paymentTerms");
      assertDecided(
          decide(sides(holds(terms, A), NONE)),
          WITHHELD,
          "boundary",
          "customer financials and internal notes beyond the deal value stay");
    }

    @Test
    void aStatusThatOnlyTheCrmHoldsIsWithheld() {
      assertDecided(
          decide(sides(holds(Field.REVIEW_STATUS, A), NONE)),
          WITHHELD,
          "boundary",
          "the cloud's own status, routing and people are never sent back");
    }

    @Test
    void aStatusOfTheCloudComesIn() {
      assertDecided(
          decide(sides(NONE, holds(Field.REVIEW_STATUS, A))),
          PULL,
          "policy:status.*",
          "the cloud side owns the field");
    }

    @Test
    void aFieldThatWasTakenOutOfTheBoundaryIsWithheldWhateverThePortalHolds() {
      Reconciler narrow =
          new Reconciler(
              FieldAuthorityPolicy.standard(),
              SharingBoundary.standard().withholding(Field.COMMENTS));
      Reconciliation all =
          narrow.reconcile(sides(holds(Field.COMMENTS, A), holds(Field.COMMENTS, B)));
      assertThat(all.decisions().get(0).outcome()).isEqualTo(WITHHELD);
      assertThat(all.toPortal()).isEqualTo(NONE);
    }

    @Test
    void theBoundaryComesBeforeWhatThePortalCarries() {
      Field terms = new Field("crm.paymentTerms");
      assertThat(
              decide(
                      sides(holds(terms, A), NONE)
                          .withNotCarried(Map.of(terms, "no place"))
                          .withUnmapped(Map.of(terms, "unknown word")))
                  .outcome())
          .isEqualTo(WITHHELD);
    }
  }

  @Nested
  class Portal {
    @Test
    void whatThePortalHasNoPlaceForIsNotCarried() {
      assertDecided(
          decide(
              sides(holds(Field.CONTRACT_MONTHS, A), NONE)
                  .withNotCarried(Map.of(Field.CONTRACT_MONTHS, "no such member"))),
          NOT_CARRIED,
          "portal",
          "no such member");
    }

    @Test
    void aFieldIsDecidedThoughNeitherRecordHoldsIt() {
      assertThat(
              decide(sides(NONE, NONE).withNotCarried(Map.of(Field.TITLE, "no place"))).outcome())
          .isEqualTo(NOT_CARRIED);
      assertThat(decide(sides(NONE, NONE).withUnmapped(Map.of(Field.TITLE, "no word"))).outcome())
          .isEqualTo(REVIEW);
    }

    @Test
    void aLockedFieldIsDeferredWithThePortalsReason() {
      assertDecided(
          decide(
              sides(holds(Field.TITLE, A), holds(Field.TITLE, B))
                  .withEditability(field -> Optional.of("locked while Submitted"))),
          DEFERRED,
          "policy:title",
          "locked while Submitted");
    }

    @Test
    void aLockDoesNotKeepTheCloudsValueOut() {
      assertThat(
              decide(
                      sides(NONE, holds(Field.REVIEW_STATUS, A))
                          .withEditability(field -> Optional.of("locked")))
                  .outcome())
          .isEqualTo(PULL);
    }
  }

  @Nested
  class Mapping {
    @Test
    void aValueThatCouldNotBeTranslatedGoesToAPerson() {
      assertDecided(
          decide(
              sides(holds(Field.STAGE, A), holds(Field.STAGE, B))
                  .withUnmapped(Map.of(Field.STAGE, "'a' is not a known stage"))),
          REVIEW,
          "mapping",
          "'a' is not a known stage");
    }

    @Test
    void aFieldWithoutOwnerGoesToAPersonThoughBothHoldTheSame() {
      Field unknown = new Field("oci.region");
      assertDecided(
          new Reconciler(FieldAuthorityPolicy.standard(), SharingBoundary.standard())
              .reconcile(sides(holds(unknown, A), holds(unknown, A)).withCloud(new Cloud("oci")))
              .decisions()
              .get(0),
          REVIEW,
          "policy",
          "the policy names no owner of this field");
    }
  }

  @Nested
  class SameOnBothSides {
    @Test
    void isInSync() {
      assertDecided(
          decide(sides(holds(Field.TITLE, A), holds(Field.TITLE, A))),
          IN_SYNC,
          "policy:title",
          "both sides hold the same");
    }

    @Test
    void isMeantWithoutScaleOfMoneyAndBlanksAround() {
      assertThat(
              decide(
                      sides(
                          holds(Field.DEAL_VALUE, new Amount(Money.parse("USD 5"))),
                          holds(Field.DEAL_VALUE, new Amount(Money.parse("USD 5.00")))))
                  .outcome())
          .isEqualTo(IN_SYNC);
      assertThat(
              decide(sides(holds(Field.TITLE, new Text(" a ")), holds(Field.TITLE, A))).outcome())
          .isEqualTo(IN_SYNC);
    }

    @Test
    void isInSyncWhenBothAreEmpty() {
      FieldDecision decision =
          decide(sides(holds(Field.TITLE, Blank.BLANK), holds(Field.TITLE, Blank.BLANK)));
      assertThat(decision.outcome()).isEqualTo(IN_SYNC);
      assertThat(decision.because()).isEqualTo("both sides hold the same");
    }
  }

  @Nested
  class CrmOwns {
    @Test
    void itsValueGoesToThePortal() {
      assertDecided(
          decide(sides(holds(Field.STAGE, A), holds(Field.STAGE, B))),
          PUSH,
          "policy:stage",
          "the CRM owns the field");
    }

    @Test
    void itsValueFillsAGap() {
      assertThat(decide(sides(holds(Field.STAGE, A), NONE)).outcome()).isEqualTo(PUSH);
    }

    @Test
    void statingNothingItLeavesThePortalAlone() {
      assertDecided(
          decide(sides(NONE, holds(Field.STAGE, B))),
          IN_SYNC,
          "policy:stage",
          "the CRM owns the field and states nothing");
    }

    @Test
    void aBlankIsNotAValue() {
      assertThat(decide(sides(holds(Field.STAGE, Blank.BLANK), holds(Field.STAGE, B))).outcome())
          .isEqualTo(IN_SYNC);
    }

    @Test
    void aBlankClearsWhereThePolicySaysSo() {
      FieldAuthorityPolicy clears =
          policy("nextSteps", new FieldRule(Owner.CRM, WhenBothDiffer.OWNER_WINS, true));
      Sides blank = sides(holds(Field.NEXT_STEPS, Blank.BLANK), holds(Field.NEXT_STEPS, B));
      assertThat(decide(clears, blank).outcome()).isEqualTo(PUSH);
      assertThat(new Reconciler(clears, SharingBoundary.standard()).reconcile(blank).toPortal())
          .isEqualTo(holds(Field.NEXT_STEPS, Blank.BLANK));
    }

    @Test
    void aFieldOfWhichTheCrmDoesNotSpeakClearsNothing() {
      FieldAuthorityPolicy clears =
          policy("nextSteps", new FieldRule(Owner.CRM, WhenBothDiffer.OWNER_WINS, true));
      assertThat(decide(clears, sides(NONE, holds(Field.NEXT_STEPS, B))).outcome())
          .isEqualTo(IN_SYNC);
    }

    @Test
    void aDerivedValueOverrulesNothing() {
      Sides differ = sides(holds(Field.STAGE, A), holds(Field.STAGE, B));
      assertDecided(
          decide(differ.withDerived(Field.STAGE)),
          IN_SYNC,
          "policy:stage",
          "a derived value fills a gap and overrules nothing");
    }

    @Test
    void aDerivedValueFillsAGap() {
      assertThat(decide(sides(holds(Field.STAGE, A), NONE).withDerived(Field.STAGE)).outcome())
          .isEqualTo(PUSH);
    }
  }

  @Nested
  class CloudOwns {
    @Test
    void itsValueGoesToTheCrm() {
      assertDecided(
          decide(sides(holds(Field.REVIEW_STATUS, A), holds(Field.REVIEW_STATUS, B))),
          PULL,
          "policy:status.*",
          "the cloud side owns the field");
    }

    @Test
    void statingNothingItLeavesTheCrmAlone() {
      FieldAuthorityPolicy portal = policy("nextSteps", FieldRule.ownedBy(Owner.PORTAL));
      for (FieldValues silent : new FieldValues[] {NONE, holds(Field.NEXT_STEPS, Blank.BLANK)}) {
        assertDecided(
            decide(portal, sides(holds(Field.NEXT_STEPS, A), silent)),
            IN_SYNC,
            "policy:nextSteps",
            "the cloud owns the field and states nothing");
      }
    }

    @Test
    void whatThePortalHoldsEmptyClearsWhereThePolicySaysSo() {
      FieldAuthorityPolicy clears =
          policy("status.*", new FieldRule(Owner.PORTAL, WhenBothDiffer.OWNER_WINS, true));
      for (FieldValues empty :
          new FieldValues[] {NONE, holds(Field.REVIEW_COMMENTS, Blank.BLANK)}) {
        Reconciliation all =
            new Reconciler(clears, SharingBoundary.standard())
                .reconcile(sides(holds(Field.REVIEW_COMMENTS, A), empty));
        assertThat(all.toCrm()).isEqualTo(holds(Field.REVIEW_COMMENTS, Blank.BLANK));
        assertThat(all.toPortal()).isEqualTo(NONE);
      }
    }

    @Test
    void aPortalsSilenceSaysNothingOfWhatWasPaid() {
      FieldAuthorityPolicy clears =
          policy(
              "payment.*", new FieldRule(Owner.DISBURSEMENT_FILE, WhenBothDiffer.OWNER_WINS, true));
      assertThat(decide(clears, sides(holds(PAID, A), NONE)).outcome()).isEqualTo(WITHHELD);
      assertThat(decide(clears, sides(holds(PAID, A), holds(PAID, Blank.BLANK))).outcome())
          .isEqualTo(PULL);
    }

    @Test
    void aDerivedValueOfTheCrmGivesWay() {
      assertThat(
              decide(
                      sides(holds(Field.REVIEW_STATUS, A), holds(Field.REVIEW_STATUS, B))
                          .withDerived(Field.REVIEW_STATUS))
                  .outcome())
          .isEqualTo(PULL);
    }
  }

  @Nested
  class KeepBoth {
    @Test
    void theCloudsCloseDateStandsBesideTheForecast() {
      assertDecided(
          decide(sides(holds(Field.CLOUD_CLOSE_DATE, A), holds(Field.CLOUD_CLOSE_DATE, B))),
          KEEP_BOTH,
          "policy:status.cloudCloseDate",
          "the policy keeps a value on each side");
    }

    @Test
    void writesToNeitherSide() {
      FieldAuthorityPolicy both =
          policy("comments", new FieldRule(Owner.CRM, WhenBothDiffer.KEEP_BOTH, false));
      Reconciliation all =
          new Reconciler(both, SharingBoundary.standard())
              .reconcile(sides(holds(Field.COMMENTS, A), holds(Field.COMMENTS, B)));
      assertThat(all.isSettled()).isTrue();
      assertThat(all.with(KEEP_BOTH)).hasSize(1);
    }
  }

  @Nested
  class Review {
    private final FieldAuthorityPolicy asks =
        policy("nextSteps", new FieldRule(Owner.CRM, WhenBothDiffer.REVIEW, false));
    private final Sides differ = sides(holds(Field.NEXT_STEPS, A), holds(Field.NEXT_STEPS, B));

    private FieldDecision decideWith(UnaryOperator<Sides> change) {
      return decide(asks, change.apply(differ));
    }

    @Test
    void isAskedForWhereBothSidesChanged() {
      assertDecided(
          decideWith(sides -> sides.withBase(holds(Field.NEXT_STEPS, C))),
          REVIEW,
          "policy:nextSteps",
          "both sides changed since the last sync");
    }

    @Test
    void isNotAskedForWhereOnlyOneSideChanged() {
      assertThat(decideWith(sides -> sides.withBase(holds(Field.NEXT_STEPS, A))).outcome())
          .isEqualTo(PUSH);
      assertThat(decideWith(sides -> sides.withBase(holds(Field.NEXT_STEPS, B))).outcome())
          .isEqualTo(PUSH);
    }

    @Test
    void isAskedForWhereBothFilledAFieldThatWasEmpty() {
      assertDecided(
          decideWith(sides -> sides.withBase(NONE)),
          REVIEW,
          "policy:nextSteps",
          "the sides differ and never held the same");
    }

    @Test
    void isNotAskedForWhereTheOwnerFillsAGap() {
      assertThat(decide(asks, sides(holds(Field.NEXT_STEPS, A), NONE)).outcome()).isEqualTo(PUSH);
    }

    @Test
    void isAskedForAFieldOfThePortalToo() {
      FieldAuthorityPolicy portal =
          policy("nextSteps", new FieldRule(Owner.PORTAL, WhenBothDiffer.REVIEW, false));
      assertThat(decide(portal, differ.withBase(holds(Field.NEXT_STEPS, C))).outcome())
          .isEqualTo(REVIEW);
      assertThat(decide(portal, differ.withBase(holds(Field.NEXT_STEPS, A))).outcome())
          .isEqualTo(PULL);
    }
  }

  @Test
  void aDecisionShowsWhatItSaw() {
    FieldDecision decision =
        decide(sides(holds(Field.TITLE, A), holds(Field.TITLE, B)).withBase(holds(Field.TITLE, C)));
    assertThat(decision)
        .isEqualTo(
            new FieldDecision(
                Field.TITLE,
                PUSH,
                Optional.of(A),
                Optional.of(B),
                Optional.of(C),
                "policy:title",
                "the CRM owns the field"));
  }

  @Test
  void decisionsComeInTheOrderOfTheFieldNames() {
    FieldValues crm = holds(Field.TITLE, A).with(Field.STAGE, A);
    FieldValues portal = holds(Field.REVIEW_STATUS, A).with(Field.COMMENTS, B);
    assertThat(
            new Reconciler(FieldAuthorityPolicy.standard(), SharingBoundary.standard())
                .reconcile(
                    sides(crm, portal).withUnmapped(Map.of(Field.ACCOUNT_INDUSTRY, "no word")))
                .decisions())
        .extracting(decision -> decision.field().name())
        .containsExactly("account.industry", "comments", "stage", "status.review", "title");
  }
}
