package dev.cosell.comp;

import static dev.cosell.comp.Comp.SELLER;
import static dev.cosell.comp.Comp.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.attribution.Attribution;
import dev.cosell.attribution.CloudAttribution;
import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import dev.cosell.opportunity.OpportunityId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small values of the package refuse, and how they read. */
class CompValuesTest {
  @Test
  void aDealNamesAllThatIsWrongWithIt() {
    CompDeal.Builder deal =
        CompDeal.of(new OpportunityId("D1"), usd("-1.00"), Comp.DAY)
            .addPeople(DealRole.of("s1", SELLER), DealRole.of("s1", SELLER).at(Cloud.AWS))
            .addRefunds(new Refund(Comp.DAY, Money.of(CurrencyUnit.EUR, 1)));
    assertThatThrownBy(deal::build)
        .hasMessage(
            "value must not be negative, but was USD -1.00\n"
                + "people must have each person once in a role, but twice was s1 as"
                + " ACCOUNT_EXECUTIVE\n"
                + "refunds must be in USD, but one was in EUR\n"
                + "refunds must not be more than the value USD -1.00, but were USD 0.00");
  }

  @Test
  void refundsMayTakeTheWholeDealAndNoCentMore() {
    CompDeal.Builder deal = Comp.deal("D1", "10.00").addRefunds(new Refund(Comp.DAY, usd("10.00")));
    assertThat(deal.build().refunds()).hasSize(1);
    deal.addRefunds(new Refund(Comp.DAY, usd("0.01")));
    assertThatThrownBy(deal::build)
        .hasMessage("refunds must not be more than the value USD 10.00, but were USD 10.01");
  }

  @Test
  void aRefundIsAboveZero() {
    assertThatThrownBy(() -> new Refund(Comp.DAY, usd("0.00")))
        .hasMessage("amount must be above zero, but was USD 0.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "a|b", "a\nb"})
  void aPayeeIsAnId(String id) {
    assertThatThrownBy(() -> new Payee(id))
        .hasMessageStartingWith("id must not be blank or hold '/', '|' or a line break");
  }

  @Test
  void aPayeesIdIsStripped() {
    assertThat(new Payee(" s1 ")).isEqualTo(new Payee("s1")).hasToString("s1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seller", "1A", "A B", "A-B"})
  void aRoleIsAWordInCapitals(String name) {
    assertThatThrownBy(() -> new CompRole(name))
        .hasMessage("name must match [A-Z][A-Z0-9_]{0,39}, but was '" + name + "'");
  }

  @Test
  void aPartInADealIsSomebodysAndWeighsSomething() {
    assertThatThrownBy(() -> DealRole.of("HOUSE", SELLER))
        .hasMessage("payee must not be HOUSE, which is the company itself");
    assertThatThrownBy(() -> DealRole.of("s1", SELLER).weighing(0))
        .hasMessage("weight must be at least 1, but was 0");
    assertThat(DealRole.of("s1", SELLER).at(Cloud.AWS).weighing(2))
        .isEqualTo(new DealRole(new Payee("s1"), SELLER, Optional.of(Cloud.AWS), 2));
  }

  @Test
  void anApprovalSaysWhereItIsWrittenDownAndDoesNotPrintIt() {
    assertThatThrownBy(() -> new DealApproval("r", "CRO", Comp.DAY, " "))
        .hasMessage("reference must not be blank; say where the approval is written down");
    assertThat(new DealApproval("r", "CRO", Comp.DAY, "mail of Jane"))
        .hasToString("DealApproval[r, CRO, 2031-01-15]");
  }

  @Test
  void aWayThroughAMarketplaceHasItsOrder() {
    MarketplaceRouting way =
        MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.of("3")).billedOn(Comp.DAY);
    assertThatThrownBy(() -> way.paidOn(Comp.DAY.minusDays(1)))
        .hasMessage(
            "disbursedOn must not be before billingClosedOn 2031-01-15, but was 2031-01-14");
    assertThat(way.paidOn(Comp.DAY).disbursedOn()).contains(Comp.DAY);
    assertThatThrownBy(
            () -> MarketplaceRouting.of(Cloud.AWS, DealStructure.DIRECT, Percent.of("3")))
        .hasMessage("structure must not be DIRECT, which is what a deal without a marketplace is");
    assertThatThrownBy(
            () -> MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.of("100.0001")))
        .hasMessage("fee must be at most 100 %, but was 100.0001 %");
    assertThat(MarketplaceRouting.of(Cloud.AWS, DealStructure.CPPO, Percent.HUNDRED).held())
        .extracting(MarketplaceRouting::underVerification)
        .isEqualTo(true);
  }

  @Test
  void timingAndClawbackHaveNoNegativeDays() {
    assertThatThrownBy(() -> new PayTiming(-1, new TreeMap<>()))
        .hasMessage("directDays must not be negative, but was -1");
    assertThatThrownBy(() -> new PayTiming.Lag(5, 4))
        .hasMessage("days must be zero or more and not fall, but were 5 to 4");
    assertThatThrownBy(() -> new PayTiming.Lag(-1, 4))
        .hasMessage("days must be zero or more and not fall, but were -1 to 4");
    assertThatThrownBy(() -> new Clawback(-1, Clawback.Attainment.KEPT))
        .hasMessage("withinDays must not be negative, but was -1");
    assertThat(new PayTiming(0, new TreeMap<>()).directDays()).isZero();
    assertThat(new Clawback(0, Clawback.Attainment.KEPT).withinDays()).isZero();
    assertThat(new PayTiming.Lag(0, 0).toDays()).isZero();
  }

  @Test
  void aMultipleIsAShortNumber() {
    assertThatThrownBy(() -> new CreditAmount.Multiple(new BigDecimal("-1"), CreditBase.DEAL_VALUE))
        .hasMessage("times must be zero or more, with at most four decimals, but was -1");
    assertThatThrownBy(
            () -> new CreditAmount.Multiple(new BigDecimal("0.12345"), CreditBase.DEAL_VALUE))
        .hasMessage("times must be zero or more, with at most four decimals, but was 0.12345");
    assertThat(new CreditAmount.Multiple(new BigDecimal("1.50"), CreditBase.DEAL_VALUE))
        .isEqualTo(new CreditAmount.Multiple(new BigDecimal("1.5"), CreditBase.DEAL_VALUE));
  }

  @Test
  void aRateHoldsUntilTheNextOne() {
    RateTable table = RateTable.of(List.of(rate("2031-02-01", "1.10"), rate("2031-01-01", "1.05")));
    assertThat(convert(table, "2030-12-31")).isEmpty();
    assertThat(convert(table, "2031-01-01")).contains(usd("10.50"));
    assertThat(convert(table, "2031-01-31")).contains(usd("10.50"));
    assertThat(convert(table, "2031-02-01")).contains(usd("11.00"));
    assertThat(table.rate(CurrencyUnit.USD, CurrencyUnit.EUR, Comp.DAY)).isEmpty();
    assertThat(rate("2031-02-01", "1.10")).hasToString("EUR 1 is USD 1.10 since 2031-02-01");
  }

  private static RateTable.Rate rate(String since, String rate) {
    return new RateTable.Rate(
        CurrencyUnit.EUR, CurrencyUnit.USD, LocalDate.parse(since), new BigDecimal(rate));
  }

  private static Optional<Money> convert(RateTable table, String day) {
    return table.convert(
        Money.of(CurrencyUnit.EUR, 10), CurrencyUnit.USD, LocalDate.parse(day), RoundingMode.DOWN);
  }

  @Test
  void aTableOfRatesIsRefusedWithAllProblems() {
    assertThatThrownBy(
            () ->
                RateTable.of(
                    List.of(
                        rate("2031-01-01", "1.1"),
                        rate("2031-01-01", "1.10"),
                        rate("2031-01-01", "1.2"),
                        rate("2031-01-01", "1.3"))))
        .hasMessage(
            "rates must be one a day, but were EUR 1 is USD 1.1 since 2031-01-01 and EUR 1 is USD"
                + " 1.2 since 2031-01-01\n"
                + "rates must be one a day, but were EUR 1 is USD 1.1 since 2031-01-01 and EUR 1 is"
                + " USD 1.3 since 2031-01-01");
    assertThatThrownBy(() -> rate("2031-01-01", "0"))
        .hasMessage("rate must be above zero, but was 0");
    assertThatThrownBy(
            () -> new RateTable.Rate(CurrencyUnit.USD, CurrencyUnit.USD, Comp.DAY, BigDecimal.ONE))
        .hasMessage("from and to must differ, but both were USD");
  }

  @Test
  void attributionBecomesCreditByCloud() {
    CloudAttribution sourced =
        new CloudAttribution(
            Cloud.AWS, Credit.SOURCED, Optional.of("first touch"), List.of("A-1"), "first touch");
    CloudAttribution supported =
        new CloudAttribution(
            Cloud.GCP, Credit.SUPPORTED, Optional.of("helped"), List.of("A-2"), "one meeting");
    assertThat(
            CompDeal.creditOf(
                new Attribution(
                    new OpportunityId("D1"),
                    "standard v1",
                    List.of(sourced, supported),
                    List.of(),
                    List.of())))
        .isEqualTo(Map.of(Cloud.AWS, Credit.SOURCED, Cloud.GCP, Credit.SUPPORTED));
  }
}
