package dev.cosell.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.verification.LikelyHold.Likelihood;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class VerificationPolicyTest {
  private static final VerificationPolicy STANDARD = VerificationPolicy.standard();

  private static RebateClaim claim(String deal, String value, String rebate) {
    return new RebateClaim(new OpportunityId(deal), Cloud.AZURE, money(value), money(rebate));
  }

  private static Optional<Money> money(String text) {
    return Optional.of(text).filter(stated -> !stated.isEmpty()).map(Money::parse);
  }

  /** Five small ones, so that no deal is a quarter of the rebates. */
  private static List<RebateClaim> with(RebateClaim... more) {
    List<RebateClaim> claims = new java.util.ArrayList<>(List.of(more));
    for (int i = 0; i < 5; i++) {
      claims.add(claim("S" + i, "USD 90000.00", "USD 20000.00"));
    }
    return claims;
  }

  private static LikelyHold first(RebateClaim... more) {
    return STANDARD.outlook(with(more)).holds().get(0);
  }

  @Test
  void g11ALargeDealIsLikelyToBeHeldAndTheReasonIsSaid() {
    LikelyHold hold = first(claim("L", "USD 500000.00", "USD 24999.99"));
    assertThat(hold.likelihood()).isEqualTo(Likelihood.LIKELY);
    assertThat(hold.reasons()).containsExactly("deal of USD 500000.00 is not below USD 500000.00");
    assertThat(first(claim("L", "USD 499999.99", "USD 24999.99")).likelihood())
        .isEqualTo(Likelihood.UNLIKELY);
  }

  @Test
  void g11ALargeRebateIsLikelyToBeHeldToo() {
    assertThat(first(claim("L", "USD 1.00", "USD 25000.00")).reasons())
        .containsExactly("rebate of USD 25000.00 is not below USD 25000.00");
  }

  @Test
  void g11FewDealsAreLookedAtOneByOne() {
    VerificationOutlook outlook =
        STANDARD.outlook(
            List.of(
                claim("A", "USD 40000.00", "USD 2500.00"),
                claim("B", "USD 90000.00", "USD 7500.00")));
    assertThat(outlook.holds(Likelihood.LIKELY)).hasSize(2);
    assertThat(outlook.holds().get(0).reasons())
        .containsExactly(
            "rebate of USD 2500.00 is at least 25 % of the USD 10000.00 that are expected of"
                + " azure");
  }

  @Test
  void g11FinanceDoesNotCountOnAllOfARebateThatMayBeHeld() {
    VerificationOutlook outlook =
        STANDARD.outlook(with(claim("L", "USD 900000.00", "USD 30000.01")));
    assertThat(outlook.buffers())
        .containsOnlyKeys(CurrencyUnit.USD)
        .containsValue(
            new RebateBuffer(
                Money.parse("USD 130000.01"),
                Money.parse("USD 30000.01"),
                Money.parse("USD 15000.01"), // half of it, rounded up
                Money.parse("USD 115000.00")));
  }

  @Test
  void whatIsNotKnownIsSaidAndBuffered() {
    LikelyHold noValue = first(claim("L", "", "USD 10.00"));
    assertThat(noValue.likelihood()).isEqualTo(Likelihood.CANNOT_TELL);
    assertThat(noValue.reasons()).containsExactly("the size of the deal is not known; state it");
    VerificationOutlook yen = STANDARD.outlook(with(claim("L", "JPY 90", "")));
    assertThat(yen.holds().get(0).reasons())
        .containsExactly(
            "the policy has no threshold in JPY for the deal; add one to it",
            "the size of the rebate is not known; state it");
    assertThat(yen.buffers()).containsOnlyKeys(CurrencyUnit.USD);
    assertThat(STANDARD.outlook(with(claim("L", "", "USD 10.00"))).buffers().values())
        .extracting(RebateBuffer::exposed)
        .containsExactly(Money.parse("USD 10.00"));
  }

  @Test
  void currenciesAreNeverAddedUp() {
    assertThat(
            STANDARD
                .outlook(
                    List.of(claim("A", "USD 1.00", "USD 2.00"), claim("B", "EUR 1.00", "EUR 3.00")))
                .buffers())
        .containsOnlyKeys(CurrencyUnit.EUR, CurrencyUnit.USD);
  }

  @Test
  void noClaimsAreNoHoldsAndNoBuffer() {
    VerificationOutlook outlook = STANDARD.outlook(List.of());
    assertThat(outlook.holds()).isEmpty();
    assertThat(outlook.buffers()).isEmpty();
    assertThat(outlook.policy()).isEqualTo("standard v1");
  }

  @Test
  void aDealStandsOncePerCloud() {
    assertThatThrownBy(() -> STANDARD.outlook(List.of(claim("A", "", ""), claim("A", "", ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("claims must have each deal once per cloud, but had A twice for azure");
    assertThatThrownBy(() -> claim("A", "USD -1.00", ""))
        .hasMessage("value must not be negative, but was USD -1.00");
  }

  @Test
  void g11TheTriggersAreNotPublishedAndThePolicySaysSo() {
    assertThat(STANDARD.basis()).isEqualTo(VerificationPolicy.Basis.INFERRED);
    assertThat(STANDARD).hasToString("VerificationPolicy[standard v1, INFERRED]");
    assertThat(VerificationPolicy.fromJson(STANDARD.toJson())).isEqualTo(STANDARD);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class,
            () ->
                VerificationPolicy.fromJson(
                    """
                    {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
                     "basis": "GUESS", "source": " ", "read": "today",
                     "thresholds": {"USD": {"deal": "0", "rebate": "1.005"}, "DOLLAR": {"deal": "x"},
                                    "JPY": {"deal": "5"}},
                     "concentrationPercent": 0, "bufferPercent": 101, "holds": 1}
                    """));
    assertThat(refused.problems())
        .containsExactly(
            "basis must be one of [DOCUMENTED, INFERRED], but was 'GUESS'",
            "source must be a text that is not blank",
            "read must be a date such as 2031-01-15, but was 'today'",
            "thresholds.USD.deal must be above zero, but was 0",
            "thresholds.USD.rebate must have at most 2 decimals for USD, but was 1.005",
            "thresholds.DOLLAR must stand under an ISO 4217 code such as USD; correct it",
            "thresholds.DOLLAR.deal must be an amount such as 500000.00, but was 'x'",
            "thresholds.DOLLAR.rebate is required",
            "thresholds.JPY.rebate is required",
            "concentrationPercent must be from 1 to 100, but was 0",
            "bufferPercent must be from 0 to 100, but was 101",
            "holds is not a known member; known here: basis, bufferPercent, concentrationPercent,"
                + " effectiveFrom, name, read, signatories, source, thresholds, version");
    assertThatThrownBy(
            () ->
                VerificationPolicy.fromJson(
                    STANDARD.toJson().replaceAll("(?s)\"thresholds\".*\"conc", "\"conc")))
        .hasMessage("thresholds must hold at least one currency; add one such as USD");
  }
}
