package dev.cosell.comp;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The totals of a statement, of one kind of credit.
 *
 * @param kind the kind
 * @param earned what runs have credited in the period, reversals included
 * @param adjusted what was credited by hand in the period
 * @param byStatus earned and adjusted, by how things stand; what nothing stands at is not in it
 * @param carried what earlier periods left unpaid, by how things stand with it
 * @param expectedFrom the first day on which something expected is
 * @param expectedTo the last such day
 */
public record StatementTotals(
    CreditKind kind,
    Money earned,
    Money adjusted,
    SortedMap<LineStatus, Money> byStatus,
    SortedMap<LineStatus, Money> carried,
    Optional<LocalDate> expectedFrom,
    Optional<LocalDate> expectedTo) {
  /**
   * Copies the sums.
   *
   * @param kind as the type says
   * @param earned as the type says
   * @param adjusted as the type says
   * @param byStatus as the type says
   * @param carried as the type says
   * @param expectedFrom as the type says
   * @param expectedTo as the type says
   */
  public StatementTotals {
    byStatus = Collections.unmodifiableSortedMap(new TreeMap<>(byStatus));
    carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
  }

  static StatementTotals of(
      CreditKind kind,
      CurrencyUnit currency,
      List<StatementLine> period,
      List<StatementLine> earlier) {
    Money earned = Money.zero(currency);
    Money adjusted = Money.zero(currency);
    SortedMap<LineStatus, Money> byStatus = new TreeMap<>();
    SortedMap<LineStatus, Money> carried = new TreeMap<>();
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> to = Optional.empty();
    for (StatementLine each : period) {
      LedgerLine line = each.line();
      if (line.kind() != kind) {
        continue;
      }
      if (line.claim().isPresent()) {
        earned = earned.plus(line.amount());
      } else {
        adjusted = adjusted.plus(line.amount());
      }
      byStatus.merge(each.status(), line.amount(), Money::plus);
      if (each.status() == LineStatus.EXPECTED) {
        Optional<LocalDate> first = each.pay().flatMap(PayExpectation::from);
        Optional<LocalDate> last = each.pay().flatMap(PayExpectation::to);
        Optional<LocalDate> least = from;
        Optional<LocalDate> most = to;
        from = first.filter(day -> least.filter(day::isAfter).isEmpty()).or(() -> least);
        to = last.filter(day -> most.filter(day::isBefore).isEmpty()).or(() -> most);
      }
    }
    for (StatementLine each : earlier) {
      if (each.line().kind() == kind) {
        carried.merge(each.status(), each.line().amount(), Money::plus);
      }
    }
    return new StatementTotals(kind, earned, adjusted, byStatus, carried, from, to);
  }

  /**
   * What stands at a status.
   *
   * @param status the status
   * @return the sum of the period's lines, without what was carried; zero if there are none
   */
  public Money at(LineStatus status) {
    return byStatus.getOrDefault(status, Money.zero(earned.getCurrencyUnit()));
  }

  /**
   * What can be paid now.
   *
   * @return what is payable of the period and of earlier ones together; below zero if the payee
   *     owes it
   */
  public Money payable() {
    Money zero = Money.zero(earned.getCurrencyUnit());
    return at(LineStatus.PAYABLE).plus(carried.getOrDefault(LineStatus.PAYABLE, zero));
  }
}
