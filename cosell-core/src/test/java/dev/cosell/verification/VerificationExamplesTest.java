package dev.cosell.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.attribution.AttributionLog;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.verification.LikelyHold.Likelihood;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code on verification in {@code docs/governance.md}, word for word between the marks. */
class VerificationExamplesTest {
  @Test
  void aLargeDealIsPreparedFor() {
    Opportunity deal = Opportunity.builder().id(new OpportunityId("006A1")).build();
    EvidenceLog evidence = EvidenceLog.of();
    AttributionLog log = AttributionLog.of();
    List<RebateClaim> claims =
        List.of(
            new RebateClaim(
                deal.id(),
                Cloud.AZURE,
                Optional.of(Money.parse("USD 640000.00")),
                Optional.of(Money.parse("USD 19200.00"))));
    // example
    VerificationPolicy policy = VerificationPolicy.standard(); // inferred: put your own sizes in
    VerificationOutlook outlook = policy.outlook(claims); // the won deals of the period
    List<LikelyHold> holds = outlook.holds(Likelihood.LIKELY); // each with its reasons
    RebateBuffer buffer = Objects.requireNonNull(outlook.buffers().get(CurrencyUnit.USD));
    Money counted = buffer.counted(); // what finance may count on in the period
    EvidencePack pack = EvidencePack.of(deal, Cloud.AZURE, evidence, log);
    List<EvidencePart> missing = pack.missing(); // each says what to do
    // end
    assertThat(holds).hasSize(1);
    assertThat(counted).isEqualTo(Money.parse("USD 9600.00"));
    assertThat(missing).containsExactly(EvidencePart.values());
  }
}
