package dev.cosell.alias;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.testkit.AliasArbitraries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every ledger. */
@Domain(AliasArbitraries.class)
@Domain(DomainContext.Global.class)
class AliasLedgerProperties {
  private static final Instant LATER = Instant.parse("2031-02-01T00:00:00Z");

  private static AliasDecision signed(AliasDecision.Builder decision, Instant at) {
    return decision.decidedBy("crm admin").decidedAt(at).evidence("merged in the CRM").build();
  }

  private static List<AliasDecision> shuffled(List<AliasDecision> decisions, Random random) {
    List<AliasDecision> shuffled = new ArrayList<>(decisions);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Property
  void theOrderOfAddingDoesNotChangeWhatIsInForce(
      @ForAll AliasLedger ledger, @ForAll AccountId account, @ForAll Random random) {
    AliasLedger other = AliasLedger.empty().append(shuffled(ledger.entries(), random));
    assertThat(other.inForce()).isEqualTo(ledger.inForce());
    assertThat(other.accountOf(account)).isEqualTo(ledger.accountOf(account));
  }

  @Property
  void addingOneByOneIsAddingAtOnce(@ForAll @Size(max = 8) List<AliasDecision> decisions) {
    AliasLedger ledger = AliasLedger.empty();
    for (AliasDecision decision : decisions) {
      ledger = ledger.append(decision);
    }
    assertThat(ledger).isEqualTo(AliasLedger.empty().append(decisions));
  }

  @Property
  void theEntriesOfTheShorterLedgerBeginTheLonger(
      @ForAll AliasLedger ledger, @ForAll @Size(max = 6) List<AliasDecision> more) {
    AliasLedger longer = ledger.append(more);
    assertThat(longer.entries().subList(0, ledger.version())).isEqualTo(ledger.entries());
    assertThat(longer.entries()).containsAll(more).doesNotHaveDuplicates();
    assertThat(longer.version()).isEqualTo(longer.entries().size());
  }

  @Property
  void whatTheLedgerHasAlreadyIsNotAddedAgain(@ForAll AliasLedger ledger) {
    assertThat(ledger.append(ledger.entries())).isEqualTo(ledger);
    assertThat(ledger.union(ledger)).isEqualTo(ledger);
  }

  @Property
  void aUnionPutsTheSameInForceFromEitherSide(
      @ForAll AliasLedger one, @ForAll AliasLedger other, @ForAll AliasLedger third) {
    assertThat(one.union(other).inForce()).isEqualTo(other.union(one).inForce());
    assertThat(one.union(other).union(third)).isEqualTo(one.union(other.union(third)));
  }

  @Property
  void whatIsWrittenReadsBackEqual(@ForAll AliasLedger ledger) {
    assertThat(AliasLedger.fromJson(ledger.toJson())).isEqualTo(ledger);
  }

  @Property
  void anEarlierTimeHasNoMoreEntries(
      @ForAll AliasLedger ledger, @ForAll Instant one, @ForAll Instant other) {
    Instant earlier = one.isBefore(other) ? one : other;
    Instant later = one.isBefore(other) ? other : one;
    List<AliasDecision> before = ledger.asOf(earlier).entries();
    assertThat(ledger.asOf(later).entries().stream().filter(before::contains).toList())
        .isEqualTo(before);
    assertThat(ledger.asOf(later).asOf(earlier)).isEqualTo(ledger.asOf(earlier));
    assertThat(ledger.asOf(LATER)).isEqualTo(ledger);
  }

  @Property
  void whatIsDecidedLaterDoesNotChangeWhatWasInForce(
      @ForAll AliasLedger ledger, @ForAll Instant time, @ForAll AliasDecision decision) {
    AliasDecision late = decision.withDecidedAt(LATER);
    assertThat(ledger.append(late).asOf(time)).isEqualTo(ledger.asOf(time));
  }

  @Property
  void aDecisionIsInForceUnlessALaterOneTakesItsPlace(@ForAll AliasLedger ledger) {
    Set<AliasDecision> expected =
        ledger.entries().stream()
            .filter(decision -> decision.kind() != AliasKind.REVOKED)
            .filter(
                decision ->
                    ledger.entries().stream()
                        .noneMatch(later -> takesThePlaceOf(decision, later, ledger)))
            .collect(Collectors.toSet());
    for (StandingAlias alias : ledger.inForce()) {
      assertThat(expected).contains(alias.decision());
      assertThat(alias.account()).isEqualTo(ledger.accountOf(alias.decision().account()));
    }
    Set<AliasDecision> inForce =
        ledger.inForce().stream().map(StandingAlias::decision).collect(Collectors.toSet());
    for (AliasDecision decision : expected) {
      boolean latest =
          expected.stream()
              .filter(other -> other.subject().equals(decision.subject()))
              .filter(
                  other ->
                      ledger
                          .accountOf(other.account())
                          .equals(ledger.accountOf(decision.account())))
              .noneMatch(other -> other.compareTo(decision) > 0);
      assertThat(inForce.contains(decision)).as("%s", decision).isEqualTo(latest);
    }
  }

  /** The rules again, without taking decisions in one after the other. */
  private static boolean takesThePlaceOf(
      AliasDecision earlier, AliasDecision later, AliasLedger ledger) {
    if (later.compareTo(earlier) <= 0 || !later.subject().equals(earlier.subject())) {
      return false;
    }
    if (later.subject() instanceof MergedAccount) {
      return later.kind() == AliasKind.MERGE || later.account().equals(earlier.account());
    }
    AliasLedger then = ledger.asOf(later.decidedAt());
    return then.accountOf(later.account()).equals(then.accountOf(earlier.account()))
        || (later.kind().isSameAccount() && earlier.kind().isSameAccount());
  }

  @Property
  void aSubjectNamesAtMostOneAccountAndHasOneWordOnEach(@ForAll AliasLedger ledger) {
    ledger.inForce(AliasLedgerProperties::spelling).stream()
        .collect(groupingBy(alias -> spelling(alias.subject())))
        .values()
        .forEach(
            aliases -> {
              assertThat(aliases.stream().filter(alias -> alias.kind().isSameAccount()))
                  .hasSizeLessThan(2);
              assertThat(aliases).extracting(StandingAlias::account).doesNotHaveDuplicates();
            });
  }

  private static Object spelling(AliasSubject subject) {
    return subject instanceof Name name ? name.text().toLowerCase(Locale.ROOT) : subject;
  }

  @Property
  void whereEverySubjectIsItsOwnKeyNothingChanges(@ForAll AliasLedger ledger) {
    assertThat(ledger.inForce(AliasSubject::toString)).isEqualTo(ledger.inForce());
  }

  @Property
  void aMergeLeadsToWhatIsLeftOfItsAccount(
      @ForAll AliasLedger ledger, @ForAll AccountId from, @ForAll AccountId into) {
    assertThat(ledger.accountOf(ledger.accountOf(from))).isEqualTo(ledger.accountOf(from));
    if (from.compareTo(into) < 0) {
      AliasLedger merged = ledger.append(signed(AliasDecision.merge(from, into), LATER));
      assertThat(merged.accountOf(from)).isEqualTo(ledger.accountOf(into));
    }
  }

  @Property
  void aMergeThatClosesACircleIsRefused(@ForAll AliasLedger ledger, @ForAll AccountId account) {
    AccountId survivor = ledger.accountOf(account);
    if (!survivor.equals(account)) {
      AliasDecision back = signed(AliasDecision.merge(survivor, account), LATER);
      assertThatThrownBy(() -> ledger.append(back)).hasMessageContaining(survivor + " -> ");
    }
  }

  @Property
  void aLedgerThatIsNotRefusedHasNoCircleAtAnyTime(
      @ForAll("anyMerges") List<AliasDecision> decisions,
      @ForAll Instant time,
      @ForAll AccountId account,
      @ForAll Random random) {
    boolean refused = isRefused(decisions);
    assertThat(isRefused(shuffled(decisions, random))).isEqualTo(refused);
    if (!refused) {
      AliasLedger then = AliasLedger.empty().append(decisions).asOf(time);
      assertThat(then.accountOf(then.accountOf(account))).isEqualTo(then.accountOf(account));
    }
  }

  @Provide
  static Arbitrary<List<AliasDecision>> anyMerges() {
    Arbitrary<AliasDecision> merges =
        Combinators.combine(
                AliasArbitraries.accounts().tuple2(),
                Arbitraries.of(AliasKind.MERGE, AliasKind.REVOKED),
                AliasArbitraries.instants())
            .filter((ends, kind, at) -> !ends.get1().equals(ends.get2()))
            .as(
                (ends, kind, at) ->
                    signed(AliasDecision.merge(ends.get1(), ends.get2()).kind(kind), at));
    return merges.list().ofMaxSize(6);
  }

  private static boolean isRefused(List<AliasDecision> decisions) {
    try {
      AliasLedger.empty().append(decisions);
      return false;
    } catch (IllegalArgumentException circle) {
      return true;
    }
  }

  @Property
  void theOrderOfDecisionsAgreesWithEquality(
      @ForAll AliasDecision one, @ForAll AliasDecision other, @ForAll AliasDecision third) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
    if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
      assertThat(one.compareTo(third)).isNotPositive();
    }
  }
}
