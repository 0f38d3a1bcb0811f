package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody decided. */
class AliasDecisionTest {
  private static final AccountId ACME = new AccountId("001A");
  private static final AccountId BOREAL = new AccountId("001B");
  private static final Instant THEN = Instant.parse("2031-01-15T10:00:00Z");

  private static AliasDecision signed(AliasDecision.Builder decision) {
    return decision.decidedBy("ida.holm").decidedAt(THEN).evidence("Ida Holm said so").build();
  }

  @Test
  void saysWhatWasDecidedByWhomWhenAndWhy() {
    AliasDecision decision = signed(AliasDecision.of("Acme Labs", AliasKind.DBA, ACME));
    assertThat(decision.subject()).isEqualTo(new Name("Acme Labs"));
    assertThat(decision.kind()).isEqualTo(AliasKind.DBA);
    assertThat(decision.account()).isEqualTo(ACME);
    assertThat(decision.decidedBy()).isEqualTo("ida.holm");
    assertThat(decision.decidedAt()).isEqualTo(THEN);
    assertThat(decision.evidence()).isEqualTo("Ida Holm said so");
  }

  @Test
  void needsWhoWhenAndWhy() {
    assertThatThrownBy(AliasDecision.of("Acme Labs", AliasKind.DBA, ACME)::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[decidedBy, decidedAt, evidence]");
    assertThatThrownBy(() -> signed(AliasDecision.merge(ACME, BOREAL)).withDecidedBy(" "))
        .hasMessage("decidedBy must not be blank");
    assertThatThrownBy(() -> signed(AliasDecision.merge(ACME, BOREAL)).withEvidence(""))
        .hasMessage("evidence must not be blank");
  }

  @Test
  void printsNoPerson() {
    assertThat(signed(AliasDecision.of("Acme Labs", AliasKind.DBA, ACME)))
        .hasToString(
            "AliasDecision{kind=DBA, subject='Acme Labs', account=001A, "
                + "decidedAt=2031-01-15T10:00:00Z}");
    assertThat(new StandingAlias(signed(AliasDecision.merge(ACME, BOREAL)), BOREAL).toString())
        .doesNotContainIgnoringCase("ida");
  }

  @Test
  void aMergeIsAboutAMergedAccount() {
    AliasDecision merge = signed(AliasDecision.merge(ACME, BOREAL));
    assertThat(merge.subject()).isEqualTo(new MergedAccount(ACME));
    assertThat(merge.account()).isEqualTo(BOREAL);
    assertThatThrownBy(() -> merge.withSubject(new Name("Acme")))
        .hasMessage(
            "kind must be MERGE or REVOKED for a merged account and anything but MERGE for others, "
                + "but was MERGE");
  }

  @Test
  void aMergedAccountIsMergedOrRevokedAndNothingElse() {
    AliasDecision merge = signed(AliasDecision.merge(ACME, BOREAL));
    assertThat(signed(AliasDecision.revoke(merge)).kind()).isEqualTo(AliasKind.REVOKED);
    for (AliasKind kind : List.of(AliasKind.DBA, AliasKind.PARENT, AliasKind.DIFFERENT)) {
      assertThatThrownBy(() -> merge.withKind(kind))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "kind must be MERGE or REVOKED for a merged account and anything but MERGE for "
                  + "others, but was %s",
              kind);
    }
  }

  @Test
  void anAccountIsNotMergedIntoItself() {
    assertThatThrownBy(() -> signed(AliasDecision.merge(ACME, ACME)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account must not be the merged account itself, but was '001A'");
  }

  @Test
  void aRevocationIsAboutTheSameSubjectAndAccount() {
    AliasDecision decision = signed(AliasDecision.of(new Name("Acme"), AliasKind.PARENT, ACME));
    AliasDecision revocation = signed(AliasDecision.revoke(decision));
    assertThat(revocation).isEqualTo(decision.withKind(AliasKind.REVOKED));
  }

  @Test
  void theLaterOneIsTheGreaterAndWithinAnInstantTheWeightier() {
    AliasDecision name = signed(AliasDecision.of("Acme Labs", AliasKind.DBA, ACME));
    assertThat(
            List.of(
                signed(AliasDecision.merge(BOREAL, ACME)),
                name,
                name.withSubject(new Name("Acme Works")),
                name.withKind(AliasKind.SUBSIDIARY),
                name.withKind(AliasKind.DIFFERENT),
                name.withKind(AliasKind.DIFFERENT).withAccount(BOREAL),
                name.withKind(AliasKind.REVOKED),
                name.withDecidedAt(THEN.plusNanos(1))))
        .isSorted();
  }

  @Test
  void fourKindsNameTheAccountItself() {
    assertThat(AliasKind.values())
        .filteredOn(AliasKind::isSameAccount)
        .containsExactly(
            AliasKind.DBA, AliasKind.FORMER_NAME, AliasKind.TRANSLATION, AliasKind.REGIONAL);
  }
}
