package dev.cosell.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The laws of a split, over currencies of no, two and three decimals and amounts of any size. */
class AllocationProperties {
  @Property
  void thePartsAddUpToTheAmount(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Long> weights) {
    List<Money> parts = Allocation.split(amount, weights);
    assertThat(parts).hasSameSizeAs(weights);
    assertThat(Money.total(parts)).isEqualTo(amount);
  }

  @Property
  void noPartIsAMinorUnitOrMoreFromItsExactShare(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Long> weights) {
    BigInteger total =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    List<Money> parts = Allocation.split(amount, weights);
    for (int i = 0; i < parts.size(); i++) {
      BigInteger exactTimesTotal = units(amount).multiply(BigInteger.valueOf(weights.get(i)));
      BigInteger error = units(parts.get(i)).multiply(total).subtract(exactTimesTotal).abs();
      assertThat(error).as("part %d, in units divided by %s", i, total).isLessThan(total);
    }
  }

  @Property
  void everyPartHasTheScaleAndTheCurrencyOfTheAmount(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Long> weights) {
    assertThat(Allocation.split(amount, weights))
        .allSatisfy(
            part -> {
              assertThat(part.getCurrencyUnit()).isEqualTo(amount.getCurrencyUnit());
              assertThat(part.getScale()).isEqualTo(amount.getScale());
            });
  }

  @Property
  void theNegativeAmountIsSplitIntoTheNegativeParts(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Long> weights) {
    assertThat(Allocation.split(amount.negated(), weights))
        .isEqualTo(Allocation.split(amount, weights).stream().map(Money::negated).toList());
  }

  @Property
  void equalWeightsDifferByAUnitAtMostAndTheEarlierIsTheLarger(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Long> weights) {
    List<Money> parts = Allocation.split(amount, weights);
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        if (weights.get(i).equals(weights.get(j))) {
          BigInteger more = units(parts.get(i)).abs().subtract(units(parts.get(j)).abs());
          assertThat(more).isBetween(BigInteger.ZERO, BigInteger.ONE);
        }
      }
    }
  }

  @Property
  void weightsThatAreAllMultipliedSplitTheSame(
      @ForAll("amounts") Money amount, @ForAll("smallWeights") List<Long> weights) {
    assertThat(Allocation.split(amount, weights.stream().map(weight -> weight * 1000).toList()))
        .isEqualTo(Allocation.split(amount, weights));
  }

  @Property
  void aUnitOverGoesToALargerRemainderOrAmongEqualOnesToTheEarlierPart(
      @ForAll("amounts") Money amount, @ForAll("smallWeights") List<Long> weights) {
    BigInteger total = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    List<Money> parts = Allocation.split(amount, weights);
    List<BigInteger> over = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      BigInteger[] exact =
          units(amount)
              .abs()
              .multiply(BigInteger.valueOf(weights.get(i)))
              .divideAndRemainder(total);
      over.add(units(parts.get(i)).abs().subtract(exact[0]));
      remainders.add(exact[1]);
    }
    assertThat(over).allMatch(units -> units.signum() == 0 || units.equals(BigInteger.ONE));
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        if (over.get(i).compareTo(over.get(j)) > 0) {
          int byRemainder = remainders.get(i).compareTo(remainders.get(j));
          assertThat(byRemainder > 0 || (byRemainder == 0 && i < j))
              .as("part %d got a unit and part %d did not", i, j)
              .isTrue();
        }
      }
    }
  }

  private static BigInteger units(Money money) {
    return money.getAmount().unscaledValue();
  }

  @Provide
  Arbitrary<Money> amounts() {
    Arbitrary<CurrencyUnit> currencies =
        Arbitraries.of("USD", "EUR", "JPY", "KWD").map(CurrencyUnit::of);
    Arbitrary<BigInteger> units =
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
    return Combinators.combine(currencies, units)
        .as(
            (currency, count) ->
                Money.of(currency, new BigDecimal(count, currency.getDecimalPlaces())));
  }

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.longs()
        .greaterOrEqual(0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(this::sum);
  }

  @Provide
  Arbitrary<List<Long>> smallWeights() {
    return Arbitraries.longs().between(0, 20).list().ofMinSize(1).ofMaxSize(12).filter(this::sum);
  }

  private boolean sum(List<Long> weights) {
    return weights.stream().anyMatch(weight -> weight > 0);
  }
}
