package dev.cosell.testkit;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasDecision;
import dev.cosell.alias.AliasKind;
import dev.cosell.alias.AliasLedger;
import dev.cosell.alias.AliasSubject;
import dev.cosell.alias.AliasSubject.Duns;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.AliasSubject.RegistrationNumber;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Decisions about aliases and ledgers of them, for property tests, as a jqwik domain to stand
 * beside {@link CosellArbitraries}.
 *
 * <p>Most are about a few names and accounts and of a few instants, so that they meet. Accounts are
 * merged into greater ones only, so that any decisions make a ledger.
 */
public final class AliasArbitraries extends DomainContextBase {
  private static final Instant START = Instant.parse("2031-01-15T10:00:00Z");

  private static final List<AliasKind> KINDS_FOR_NAMES =
      Stream.of(AliasKind.values()).filter(kind -> kind != AliasKind.MERGE).toList();

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public AliasArbitraries() {}

  /** {@return one of a few instants} */
  @Provide
  public static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(0, 6).map(steps -> START.plusMillis(500L * steps));
  }

  /** {@return one of a few accounts} */
  @Provide
  public static Arbitrary<AccountId> accounts() {
    return Arbitraries.of("001A", "001B", "001C", "001D").map(AccountId::new);
  }

  /** {@return names and ids, no merged accounts} */
  @Provide
  public static Arbitrary<AliasSubject> subjects() {
    Arbitrary<AliasSubject> narrowed =
        Combinators.combine(
                Arbitraries.of("Acme Labs", "ACME LABS", "Acme"),
                Arbitraries.of("US", "DE").optional(0.3),
                Arbitraries.of("acme.example", "labs.example").optional(0.3))
            .as(Name::new);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of("Acme Labs", "ACME LABS").map(Name::new)),
        Tuple.of(2, narrowed),
        Tuple.of(1, CosellArbitraries.texts().map(Name::new)),
        Tuple.of(
            1,
            Arbitraries.of(
                new PortalCustomer(new PortalId(Cloud.AWS, "C1")),
                new PortalCustomer(new PortalId(Cloud.GCP, "C1")),
                new Duns("012345678"),
                new RegistrationNumber("DE", "HRB 1"),
                new RegistrationNumber("AT", "HRB 1"))));
  }

  /** {@return decisions, one in five about a merge} */
  @Provide
  public static Arbitrary<AliasDecision> decisions() {
    Arbitrary<AliasDecision.Builder> aboutOthers =
        Combinators.combine(subjects(), Arbitraries.of(KINDS_FOR_NAMES), accounts())
            .as(AliasDecision::of);
    Arbitrary<AliasDecision.Builder> aboutMerges =
        Combinators.combine(accounts().tuple2(), Arbitraries.of(AliasKind.MERGE, AliasKind.REVOKED))
            .filter((ends, kind) -> ends.get1().compareTo(ends.get2()) < 0)
            .as((ends, kind) -> AliasDecision.merge(ends.get1(), ends.get2()).kind(kind));
    return signed(Arbitraries.frequencyOf(Tuple.of(4, aboutOthers), Tuple.of(1, aboutMerges)));
  }

  private static Arbitrary<AliasDecision> signed(Arbitrary<AliasDecision.Builder> begun) {
    Arbitrary<String> why =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just("seen")), Tuple.of(1, CosellArbitraries.texts()));
    return Combinators.combine(
            begun, Arbitraries.of("alliance operations", "crm admin"), instants(), why)
        .as((decision, by, at, text) -> decision.decidedBy(by).decidedAt(at).evidence(text).build())
        .withoutEdgeCases();
  }

  /** {@return ledgers of up to fourteen decisions} */
  @Provide
  public static Arbitrary<AliasLedger> ledgers() {
    return decisions().list().ofMaxSize(14).map(AliasLedger.empty()::append).withoutEdgeCases();
  }
}
