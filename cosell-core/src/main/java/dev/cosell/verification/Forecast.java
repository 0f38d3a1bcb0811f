package dev.cosell.verification;

import dev.cosell.cloud.Cloud;
import dev.cosell.internal.MoneyByCurrency;
import dev.cosell.verification.LikelyHold.Likelihood;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One outlook being made. */
final class Forecast {
  private static final Collector<RebateClaim, ?, SortedMap<CurrencyUnit, Money>> REBATES =
      Collectors.flatMapping(claim -> claim.rebate().stream(), MoneyByCurrency.summing());

  private final VerificationPolicy policy;
  private final List<RebateClaim> claims;
  private final SortedMap<CurrencyUnit, Money> expected;
  private final SortedMap<Cloud, SortedMap<CurrencyUnit, Money>> ofCloud;

  Forecast(VerificationPolicy policy, Collection<RebateClaim> claims) {
    this.policy = policy;
    this.claims = List.copyOf(claims);
    Set<String> seen = new HashSet<>();
    for (RebateClaim claim : this.claims) {
      if (!seen.add(claim.cloud() + " " + claim.deal())) {
        throw new IllegalArgumentException(
            "claims must have each deal once per cloud, but had "
                + claim.deal()
                + " twice for "
                + claim.cloud());
      }
    }
    this.expected = this.claims.stream().collect(REBATES);
    this.ofCloud =
        this.claims.stream()
            .collect(Collectors.groupingBy(RebateClaim::cloud, TreeMap::new, REBATES));
  }

  VerificationOutlook outlook() {
    List<LikelyHold> holds = claims.stream().map(this::hold).toList();
    SortedMap<CurrencyUnit, Money> exposed =
        holds.stream()
            .filter(hold -> hold.likelihood() != Likelihood.UNLIKELY)
            .map(LikelyHold::claim)
            .collect(REBATES);
    SortedMap<CurrencyUnit, RebateBuffer> buffers = new TreeMap<>();
    expected.forEach(
        (currency, sum) ->
            buffers.put(
                currency, buffer(sum, exposed.getOrDefault(currency, Money.zero(currency)))));
    return new VerificationOutlook(
        policy.header().name() + " v" + policy.header().version(), holds, buffers);
  }

  private RebateBuffer buffer(Money sum, Money exposed) {
    Money buffer =
        exposed
            .toBigMoney()
            .multipliedBy(BigDecimal.valueOf(policy.bufferPercent(), 2))
            .toMoney(RoundingMode.UP);
    return new RebateBuffer(sum, exposed, buffer, sum.minus(buffer));
  }

  private LikelyHold hold(RebateClaim claim) {
    List<String> likely = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> below = new ArrayList<>();
    size("deal", claim.value(), likely, unknown, below);
    size("rebate", claim.rebate(), likely, unknown, below);
    claim.rebate().ifPresent(rebate -> share(claim.cloud(), rebate).ifPresent(likely::add));
    if (!likely.isEmpty()) {
      return new LikelyHold(claim, Likelihood.LIKELY, likely);
    }
    return unknown.isEmpty()
        ? new LikelyHold(claim, Likelihood.UNLIKELY, below)
        : new LikelyHold(claim, Likelihood.CANNOT_TELL, unknown);
  }

  private void size(
      String what,
      Optional<Money> size,
      List<String> likely,
      List<String> unknown,
      List<String> below) {
    if (size.isEmpty()) {
      unknown.add("the size of the " + what + " is not known; state it");
      return;
    }
    CurrencyUnit currency = size.get().getCurrencyUnit();
    HoldThreshold threshold = policy.thresholds().get(currency);
    if (threshold == null) {
      unknown.add(
          "the policy has no threshold in " + currency + " for the " + what + "; add one to it");
      return;
    }
    Money from = what.equals("deal") ? threshold.deal() : threshold.rebate();
    boolean isLarge = !size.get().isLessThan(from);
    String seen = what + " of " + size.get() + (isLarge ? " is not below " : " is below ") + from;
    (isLarge ? likely : below).add(seen);
  }

  /** A cloud that pays for few deals looks at each of them. */
  private Optional<String> share(Cloud cloud, Money rebate) {
    Money sum =
        ofCloud.getOrDefault(cloud, expected).getOrDefault(rebate.getCurrencyUnit(), rebate);
    BigDecimal least = BigDecimal.valueOf(policy.concentrationPercent(), 2);
    boolean isConcentrated =
        rebate.isPositive()
            && !rebate.toBigMoney().isLessThan(sum.toBigMoney().multipliedBy(least));
    return Optional.of(
            "rebate of "
                + rebate
                + " is at least "
                + policy.concentrationPercent()
                + " % of the "
                + sum
                + " that are expected of "
                + cloud)
        .filter(reason -> isConcentrated);
  }
}
