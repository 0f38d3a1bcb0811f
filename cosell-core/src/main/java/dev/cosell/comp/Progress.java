package dev.cosell.comp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What has come together in the quota periods, deal by deal in the order of their days. */
final class Progress {
  private record Key(Payee payee, CompPeriod period) {}

  private record RuleKey(String rule, Payee payee, CompPeriod period) {}

  private static final class Counter {
    private Money retired;
    private @Nullable Money quota;

    Counter(Money retired) {
      this.retired = retired;
    }
  }

  private final Money zero;
  private final Map<Key, Counter> counters = new HashMap<>();
  private final Map<RuleKey, Money> used = new HashMap<>();

  Progress(CurrencyUnit currency) {
    this.zero = Money.zero(currency);
  }

  Money retired(Payee payee, CompPeriod period) {
    Counter counter = counters.get(new Key(payee, period));
    return counter == null ? zero : counter.retired;
  }

  void retire(Payee payee, CompPeriod period, Money amount, Optional<Money> quota) {
    Counter counter = counters.computeIfAbsent(new Key(payee, period), key -> new Counter(zero));
    counter.retired = counter.retired.plus(amount);
    quota.ifPresent(of -> counter.quota = of);
  }

  /** What a payee has had by a rule in a period. */
  Money used(String rule, Payee payee, CompPeriod period) {
    return used.getOrDefault(new RuleKey(rule, payee, period), zero);
  }

  void use(String rule, Payee payee, CompPeriod period, Money amount) {
    used.merge(new RuleKey(rule, payee, period), amount, Money::plus);
  }

  List<Attainment> attainments() {
    List<Attainment> attainments = new ArrayList<>();
    counters.forEach(
        (key, counter) ->
            attainments.add(
                new Attainment(
                    key.payee(),
                    key.period(),
                    counter.retired,
                    Optional.ofNullable(counter.quota))));
    attainments.sort(Comparator.comparing(Attainment::payee).thenComparing(Attainment::period));
    return attainments;
  }
}
