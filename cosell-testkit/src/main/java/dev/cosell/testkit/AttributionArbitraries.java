package dev.cosell.testkit;

import dev.cosell.account.AccountId;
import dev.cosell.attribution.AttributionEntry;
import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.EntryKind;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * What is logged about who brings deals, for property tests, as a jqwik domain to stand beside
 * {@link CosellArbitraries}.
 *
 * <p>Every entry is about {@link #ACCOUNT}, from more than a year before {@link #CREATED} to two
 * months after it, logged in time, late, or before it happened.
 */
public final class AttributionArbitraries extends DomainContextBase {
  /** A day for a deal to be created on. */
  public static final LocalDate CREATED = LocalDate.of(2031, 3, 1);

  /** The customer that everything is about. */
  public static final AccountId ACCOUNT = new AccountId("001A");

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public AttributionArbitraries() {}

  /** {@return entries of every kind, of two clouds} */
  @Provide
  public static Arbitrary<AttributionEntry> entries() {
    return Combinators.combine(
            Arbitraries.of(EntryKind.class),
            Arbitraries.of(Cloud.AWS, Cloud.AZURE),
            Arbitraries.integers().between(-400, 60),
            Arbitraries.integers().between(-2, 12))
        .as(
            (kind, cloud, day, late) ->
                AttributionEntry.of("A", kind, CREATED.plusDays(day))
                    .recordedOn(CREATED.plusDays(day + late))
                    .account(ACCOUNT)
                    .cloud(cloud)
                    .counterpart(new ContactSource("crm", "003P1"))
                    .seller("005S1")
                    .by("005A1")
                    .reference("mail 7")
                    .build())
        .withoutEdgeCases();
  }

  /** {@return logs of up to six entries, each with an id of its own} */
  @Provide
  public static Arbitrary<AttributionLog> attributionLogs() {
    return entries()
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<AttributionEntry> numbered = new ArrayList<>();
              for (AttributionEntry each : all) {
                numbered.add(each.withId("A" + numbered.size()));
              }
              return AttributionLog.of().append(numbered);
            })
        .withoutEdgeCases();
  }
}
