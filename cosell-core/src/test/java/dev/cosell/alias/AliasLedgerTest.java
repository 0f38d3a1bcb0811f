package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.Instant;
import java.util.Locale;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is in force of what was decided. */
class AliasLedgerTest {
  private static final AccountId ACME = new AccountId("001A");
  private static final AccountId BOREAL = new AccountId("001B");
  private static final AccountId CYGNUS = new AccountId("001C");
  private static final Name LABS = new Name("Acme Labs");

  private static Instant day(int day) {
    return Instant.parse("2031-01-01T10:00:00Z").plusSeconds(86_400L * (day - 1));
  }

  private static AliasDecision on(int day, AliasDecision.Builder decision) {
    return decision.decidedBy("alliance operations").decidedAt(day(day)).evidence("seen").build();
  }

  private static AliasDecision on(int day, AliasSubject subject, AliasKind kind, AccountId to) {
    return on(day, AliasDecision.of(subject, kind, to));
  }

  private static ListAssert<Tuple> assertInForce(AliasDecision... decisions) {
    return assertInForce(AliasLedger.of(decisions));
  }

  private static ListAssert<Tuple> assertInForce(AliasLedger ledger) {
    return assertThat(
        ledger.inForce().stream()
            .map(alias -> tuple(alias.subject(), alias.kind(), alias.account()))
            .toList());
  }

  @Nested
  class ASubject {
    @Test
    void namesTheAccountOfTheLatestDecision() {
      assertInForce(on(1, LABS, AliasKind.DBA, ACME), on(2, LABS, AliasKind.FORMER_NAME, BOREAL))
          .containsExactly(tuple(LABS, AliasKind.FORMER_NAME, BOREAL));
    }

    @Test
    void namesTheLatestAccountHoweverLateTheEarlierDecisionIsAdded() {
      assertInForce(on(2, LABS, AliasKind.FORMER_NAME, BOREAL), on(1, LABS, AliasKind.DBA, ACME))
          .containsExactly(tuple(LABS, AliasKind.FORMER_NAME, BOREAL));
    }

    @Test
    void namesOneAccountPerCountryAndDomain() {
      assertInForce(
              on(1, LABS, AliasKind.DBA, ACME),
              on(2, LABS.in("DE"), AliasKind.REGIONAL, BOREAL),
              on(3, LABS.at("labs.example"), AliasKind.DBA, CYGNUS))
          .containsExactly(
              tuple(LABS, AliasKind.DBA, ACME),
              tuple(LABS.at("labs.example"), AliasKind.DBA, CYGNUS),
              tuple(LABS.in("DE"), AliasKind.REGIONAL, BOREAL));
    }

    @Test
    void mayBeAnIdOfAPortal() {
      AliasSubject customer = new PortalCustomer(new PortalId(Cloud.AWS, "C1"));
      assertInForce(on(1, customer, AliasKind.DBA, ACME), on(2, customer, AliasKind.DBA, BOREAL))
          .containsExactly(tuple(customer, AliasKind.DBA, BOREAL));
    }

    @Test
    void isRuledOutForAsManyAccountsAsWasDecided() {
      assertInForce(
              on(1, LABS, AliasKind.DBA, ACME),
              on(2, LABS, AliasKind.DIFFERENT, BOREAL),
              on(3, LABS, AliasKind.DIFFERENT, CYGNUS))
          .containsExactly(
              tuple(LABS, AliasKind.DBA, ACME),
              tuple(LABS, AliasKind.DIFFERENT, BOREAL),
              tuple(LABS, AliasKind.DIFFERENT, CYGNUS));
    }

    @Test
    void mayBelongToSeveralAccountsAndNameAnother() {
      assertInForce(
              on(1, LABS, AliasKind.SUBSIDIARY, ACME),
              on(2, LABS, AliasKind.PARENT, BOREAL),
              on(3, LABS, AliasKind.DBA, CYGNUS))
          .hasSize(3);
    }

    @Test
    void hasOneRelationToAnAccount() {
      assertInForce(on(1, LABS, AliasKind.DBA, ACME), on(2, LABS, AliasKind.SUBSIDIARY, ACME))
          .containsExactly(tuple(LABS, AliasKind.SUBSIDIARY, ACME));
      assertInForce(on(1, LABS, AliasKind.DIFFERENT, ACME), on(2, LABS, AliasKind.DBA, ACME))
          .containsExactly(tuple(LABS, AliasKind.DBA, ACME));
    }

    @Test
    void isRuledOutWhereThatAndTheContraryAreOfTheSameInstant() {
      assertInForce(on(1, LABS, AliasKind.DIFFERENT, ACME), on(1, LABS, AliasKind.DBA, ACME))
          .containsExactly(tuple(LABS, AliasKind.DIFFERENT, ACME));
    }
  }

  @Nested
  class ARevocation {
    @Test
    void takesBackWhatWasDecidedAboutSubjectAndAccount() {
      AliasDecision decision = on(1, LABS, AliasKind.DBA, ACME);
      assertInForce(
              decision,
              on(1, LABS.in("DE"), AliasKind.DBA, ACME),
              on(1, LABS, AliasKind.DIFFERENT, BOREAL),
              on(2, AliasDecision.revoke(decision)))
          .containsExactly(
              tuple(LABS, AliasKind.DIFFERENT, BOREAL), tuple(LABS.in("DE"), AliasKind.DBA, ACME));
    }

    @Test
    void doesNotTouchWhatIsDecidedLater() {
      AliasDecision decision = on(1, LABS, AliasKind.DBA, ACME);
      assertInForce(
              on(2, AliasDecision.revoke(decision)), on(3, LABS, AliasKind.DBA, ACME), decision)
          .containsExactly(tuple(LABS, AliasKind.DBA, ACME));
    }

    @Test
    void doesNotBringBackWhatHadBeenReplaced() {
      AliasDecision second = on(2, LABS, AliasKind.DBA, BOREAL);
      assertInForce(on(1, LABS, AliasKind.DBA, ACME), second, on(3, AliasDecision.revoke(second)))
          .isEmpty();
    }

    @Test
    void reachesADecisionThroughAMergeThatStoodThen() {
      assertInForce(
              on(1, LABS, AliasKind.DBA, ACME),
              on(2, AliasDecision.merge(ACME, BOREAL)),
              on(3, LABS, AliasKind.REVOKED, BOREAL))
          .extracting(standing -> standing.toList().get(1))
          .containsExactly(AliasKind.MERGE);
    }

    @Test
    void doesNotReachADecisionThroughALaterMerge() {
      assertInForce(
              on(1, LABS, AliasKind.DBA, BOREAL),
              on(2, LABS, AliasKind.REVOKED, ACME),
              on(3, AliasDecision.merge(ACME, BOREAL)))
          .contains(tuple(LABS, AliasKind.DBA, BOREAL));
    }
  }

  @Nested
  class AMerge {
    private final AliasDecision first = on(5, AliasDecision.merge(ACME, BOREAL));
    private final AliasDecision second = on(6, AliasDecision.merge(BOREAL, CYGNUS));

    @Test
    void isFollowedToTheAccountThatIsLeft() {
      AliasLedger ledger = AliasLedger.of(second, first);
      assertThat(ledger.accountOf(ACME)).isEqualTo(CYGNUS);
      assertThat(ledger.accountOf(BOREAL)).isEqualTo(CYGNUS);
      assertThat(ledger.accountOf(CYGNUS)).isEqualTo(CYGNUS);
      assertThat(ledger.asOf(day(5)).accountOf(ACME)).isEqualTo(BOREAL);
    }

    @Test
    void carriesWhatWasDecidedAboutTheAccount() {
      AliasLedger ledger = AliasLedger.of(on(1, LABS, AliasKind.DBA, ACME), first, second);
      assertInForce(ledger)
          .containsExactly(
              tuple(first.subject(), AliasKind.MERGE, CYGNUS),
              tuple(second.subject(), AliasKind.MERGE, CYGNUS),
              tuple(LABS, AliasKind.DBA, CYGNUS));
      assertThat(ledger.inForce().get(2).decision().account()).isEqualTo(ACME);
    }

    @Test
    void leavesTheLatestOfDecisionsThatDoNotAgree() {
      assertInForce(
              on(1, LABS, AliasKind.DBA, ACME), on(2, LABS, AliasKind.DIFFERENT, BOREAL), first)
          .containsExactly(
              tuple(first.subject(), AliasKind.MERGE, BOREAL),
              tuple(LABS, AliasKind.DIFFERENT, BOREAL));
    }

    @Test
    void canBeRevoked() {
      AliasLedger ledger =
          AliasLedger.of(
              on(1, LABS, AliasKind.DBA, ACME), first, on(7, AliasDecision.revoke(first)));
      assertThat(ledger.accountOf(ACME)).isEqualTo(ACME);
      assertInForce(ledger).containsExactly(tuple(LABS, AliasKind.DBA, ACME));
    }

    @Test
    void isNotRevokedByOneOfAnotherAccount() {
      AliasDecision other = on(7, first.subject(), AliasKind.REVOKED, CYGNUS);
      assertThat(AliasLedger.of(first, second, other).accountOf(ACME)).isEqualTo(CYGNUS);
    }

    @Test
    void isReplacedByALaterOneOfTheSameAccount() {
      AliasDecision elsewhere = on(7, AliasDecision.merge(ACME, CYGNUS));
      assertThat(AliasLedger.of(elsewhere, first).accountOf(ACME)).isEqualTo(CYGNUS);
    }

    @Test
    void thatClosesACircleIsRefused() {
      AliasLedger ledger = AliasLedger.of(first, second);
      AliasDecision back = on(7, AliasDecision.merge(CYGNUS, ACME));
      assertThatThrownBy(() -> ledger.append(back))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "decisions must not merge accounts in a circle (revoke one of the merges first), "
                  + "but had 001A -> 001B -> 001C -> 001A");
      assertThatThrownBy(() -> AliasLedger.of(back).union(ledger))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("001A -> 001B -> 001C -> 001A");
    }

    @Test
    void mayGoTheOtherWayOnceItIsRevoked() {
      AliasDecision revoked = on(7, AliasDecision.revoke(first));
      AliasDecision back = on(7, AliasDecision.merge(BOREAL, ACME));
      assertThat(AliasLedger.of(first, revoked, back).accountOf(BOREAL)).isEqualTo(ACME);
    }

    @Test
    void isRefusedForACircleThatStoodForAWhileToo() {
      AliasDecision back = on(6, AliasDecision.merge(BOREAL, ACME));
      AliasDecision tooLate = on(7, AliasDecision.revoke(first));
      assertThatThrownBy(() -> AliasLedger.of(first, back, tooLate))
          .hasMessageEndingWith("001A -> 001B -> 001A");
    }
  }

  @Nested
  class SpellingsThatMeanTheSame {
    private final Name loud = new Name("ACME LABS");

    private static Object spelling(AliasSubject subject) {
      return subject instanceof Name name ? name.text().toLowerCase(Locale.ROOT) : subject;
    }

    @Test
    void areSeveralSubjectsToTheLedger() {
      assertInForce(on(1, LABS, AliasKind.DBA, ACME), on(2, loud, AliasKind.DBA, BOREAL))
          .hasSize(2);
    }

    @Test
    void areOneToWhoeverSaysSo() {
      AliasLedger ledger =
          AliasLedger.of(on(1, LABS, AliasKind.DBA, ACME), on(2, loud, AliasKind.DBA, BOREAL));
      assertThat(ledger.inForce(SpellingsThatMeanTheSame::spelling))
          .extracting(StandingAlias::subject, StandingAlias::account)
          .containsExactly(tuple(loud, BOREAL));
    }

    @Test
    void areRevokedTogetherThen() {
      AliasLedger ledger =
          AliasLedger.of(on(1, LABS, AliasKind.DBA, ACME), on(2, loud, AliasKind.REVOKED, ACME));
      assertThat(ledger.inForce(SpellingsThatMeanTheSame::spelling)).isEmpty();
      assertThat(ledger.inForce()).hasSize(1);
    }
  }

  @Nested
  class TheEntries {
    private final AliasDecision one = on(2, LABS, AliasKind.DBA, ACME);
    private final AliasDecision other = on(1, LABS, AliasKind.DBA, BOREAL);

    @Test
    void standInTheOrderInWhichTheyWereAddedEachOnce() {
      AliasLedger ledger = AliasLedger.of(one).append(other, one);
      assertThat(ledger.entries()).containsExactly(one, other);
      assertThat(ledger.version()).isEqualTo(2);
    }

    @Test
    void areNotChangedByAdding() {
      AliasLedger ledger = AliasLedger.of(one);
      assertThat(ledger.append(other)).isNotEqualTo(ledger);
      assertThat(ledger.entries()).containsExactly(one);
      assertThat(AliasLedger.empty().entries()).isEmpty();
    }

    @Test
    void ofAnEarlierTimeAreThoseDecidedByThen() {
      AliasLedger ledger = AliasLedger.of(one, other);
      assertThat(ledger.asOf(day(1)).entries()).containsExactly(other);
      assertThat(ledger.asOf(day(2))).isEqualTo(ledger);
      assertThat(ledger.asOf(day(2).minusNanos(1)).entries()).containsExactly(other);
      assertThat(ledger.asOf(day(1).minusNanos(1))).isEqualTo(AliasLedger.empty());
    }

    @Test
    void areNotPrinted() {
      assertThat(AliasLedger.of(one, other)).hasToString("AliasLedger[version 2]");
    }
  }
}
