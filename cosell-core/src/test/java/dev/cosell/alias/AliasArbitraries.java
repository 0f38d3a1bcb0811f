package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.Duns;
import dev.cosell.alias.AliasSubject.MergedAccount;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.AliasSubject.RegistrationNumber;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary decisions about few subjects and accounts within few seconds, so that they meet. */
final class AliasArbitraries extends DomainContextBase {
  private static final Instant START = Instant.parse("2031-01-15T10:00:00Z");

  /** A merge goes from a lesser to a greater account: no circle can come of it. */
  private static final List<AccountId> ACCOUNTS =
      List.of("001A", "001B", "001C", "001D").stream().map(AccountId::new).toList();

  private static final List<AliasKind> OF_OTHERS =
      List.of(AliasKind.values()).stream().filter(kind -> kind != AliasKind.MERGE).toList();

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("a", "A", "Acme Labs", " Acme", "北光物流", "\"\\", "\uD83D", "\u0000."),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(5).filter(text -> !text.isBlank()));
  }

  @Provide
  static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(0, 6).map(seconds -> START.plusMillis(500L * seconds));
  }

  @Provide
  static Arbitrary<AccountId> accounts() {
    return Arbitraries.of(ACCOUNTS);
  }

  /** Everything but merged accounts. */
  @Provide
  static Arbitrary<AliasSubject> subjects() {
    Arbitrary<AliasSubject> names =
        Combinators.combine(
                Arbitraries.of("Acme Labs", "ACME LABS", "Acme"),
                Arbitraries.of("US", "DE").optional(0.3),
                Arbitraries.of("acme.example", "labs.example").optional(0.3))
            .as(Name::new);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(new Name("Acme Labs"), new Name("ACME LABS"))),
        Tuple.of(2, names),
        Tuple.of(1, texts().map(Name::new)),
        Tuple.of(
            1,
            Arbitraries.of(
                new PortalCustomer(new PortalId(Cloud.AWS, "C1")),
                new PortalCustomer(new PortalId(Cloud.GCP, "C1")),
                new Duns("012345678"),
                new RegistrationNumber("DE", "HRB 1"),
                new RegistrationNumber("AT", "HRB 1"))));
  }

  @Provide
  static Arbitrary<AliasDecision> decisions() {
    return Arbitraries.frequencyOf(Tuple.of(4, aboutOthers()), Tuple.of(1, aboutMerges(true)));
  }

  private static Arbitrary<AliasDecision> aboutOthers() {
    return signed(
        Combinators.combine(subjects(), Arbitraries.of(OF_OTHERS), accounts())
            .as(AliasDecision::of));
  }

  /** Decisions about merged accounts, in both directions if they may come to a circle. */
  static Arbitrary<AliasDecision> aboutMerges(boolean upwardsOnly) {
    return signed(
        Combinators.combine(
                accounts(), accounts(), Arbitraries.of(AliasKind.MERGE, AliasKind.REVOKED))
            .filter((from, into, kind) -> !from.equals(into))
            .filter((from, into, kind) -> !upwardsOnly || from.compareTo(into) < 0)
            .as((from, into, kind) -> AliasDecision.of(new MergedAccount(from), kind, into)));
  }

  private static Arbitrary<AliasDecision> signed(Arbitrary<AliasDecision.Builder> begun) {
    return Combinators.combine(
            begun,
            Arbitraries.of("alliance operations", "crm admin"),
            instants(),
            Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of("seen")), Tuple.of(1, texts())))
        .as((decision, by, at, why) -> decision.decidedBy(by).decidedAt(at).evidence(why).build())
        .withoutEdgeCases();
  }

  @Provide
  static Arbitrary<AliasLedger> ledgers() {
    return decisions().list().ofMaxSize(14).map(AliasLedger.empty()::append).withoutEdgeCases();
  }
}
