package dev.cosell.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.verification.LikelyHold.Likelihood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The laws of an outlook on verification. */
class VerificationProperties {
  private static final VerificationPolicy STANDARD = VerificationPolicy.standard();

  @Property(tries = 300)
  void whatIsCountedAndTheBufferAreWhatIsExpected(@ForAll("claims") List<RebateClaim> claims) {
    STANDARD
        .outlook(claims)
        .buffers()
        .forEach(
            (currency, buffer) -> {
              assertThat(buffer.counted().plus(buffer.buffer())).isEqualTo(buffer.expected());
              assertThat(buffer.buffer().multipliedBy(2))
                  .isBetween(buffer.exposed(), buffer.exposed().plusMinor(1));
              assertThat(buffer.exposed()).isLessThanOrEqualTo(buffer.expected());
              assertThat(buffer.expected().getCurrencyUnit()).isEqualTo(currency);
            });
  }

  @Property(tries = 300)
  void everyClaimHasAnAnswerInWhateverOrder(
      @ForAll("claims") List<RebateClaim> claims, @ForAll Random random) {
    List<RebateClaim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);
    VerificationOutlook outlook = STANDARD.outlook(claims);
    assertThat(outlook.holds()).extracting(LikelyHold::claim).isEqualTo(claims);
    assertThat(outlook.holds()).noneMatch(hold -> hold.reasons().isEmpty());
    assertThat(STANDARD.outlook(shuffled).holds())
        .containsExactlyInAnyOrderElementsOf(outlook.holds());
    assertThat(STANDARD.outlook(shuffled).buffers()).isEqualTo(outlook.buffers());
  }

  /** Size is what makes a cloud look: a larger deal is never less likely to be held. */
  @Property(tries = 300)
  void aLargerDealIsNeverLessLikelyToBeHeld(@ForAll("claims") List<RebateClaim> claims) {
    List<RebateClaim> larger =
        claims.stream()
            .map(
                claim ->
                    new RebateClaim(
                        claim.deal(),
                        claim.cloud(),
                        claim.value().map(value -> value.multipliedBy(3)),
                        claim.rebate()))
            .toList();
    List<LikelyHold> before = STANDARD.outlook(claims).holds();
    List<LikelyHold> after = STANDARD.outlook(larger).holds();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).likelihood() == Likelihood.LIKELY) {
        assertThat(after.get(i).likelihood()).isEqualTo(Likelihood.LIKELY);
      }
    }
  }

  @Provide
  Arbitrary<List<RebateClaim>> claims() {
    Arbitrary<Optional<Money>> amounts =
        Combinators.combine(
                Arbitraries.of(CurrencyUnit.USD, CurrencyUnit.EUR, CurrencyUnit.JPY),
                Arbitraries.longs().between(0, 100_000_000))
            .as(Money::ofMinor)
            .optional();
    return Combinators.combine(Arbitraries.of(Cloud.AWS, Cloud.AZURE), amounts, amounts)
        .as((cloud, value, rebate) -> new RebateClaim(new OpportunityId("?"), cloud, value, rebate))
        .list()
        .ofMaxSize(8)
        .map(VerificationProperties::numbered);
  }

  private static List<RebateClaim> numbered(List<RebateClaim> claims) {
    List<RebateClaim> numbered = new ArrayList<>();
    for (RebateClaim each : claims) {
      numbered.add(
          new RebateClaim(
              new OpportunityId("D" + numbered.size()), each.cloud(), each.value(), each.rebate()));
    }
    return numbered;
  }
}
