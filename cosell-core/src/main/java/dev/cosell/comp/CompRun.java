package dev.cosell.comp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All credit of some deals as of a day.
 *
 * <p>It depends on the deals, the plan's versions, the rates and the day, and not on the order in
 * which any of them were given.
 *
 * @param asOf the day
 * @param currency the currency of all amounts
 * @param lines the credit, by deal, pool, role and payee
 * @param attainments what each payee has retired, by payee and quota period
 * @param findings what a person should know, by deal
 * @param later how many deals were won after the day, and are not in it
 */
public record CompRun(
    LocalDate asOf,
    CurrencyUnit currency,
    List<CreditLine> lines,
    List<Attainment> attainments,
    List<CompFinding> findings,
    int later) {
  /**
   * Copies the lists.
   *
   * @param asOf as the type says
   * @param currency as the type says
   * @param lines as the type says
   * @param attainments as the type says
   * @param findings as the type says
   * @param later as the type says
   */
  public CompRun {
    lines = List.copyOf(lines);
    attainments = List.copyOf(attainments);
    findings = List.copyOf(findings);
  }

  /**
   * The sums of a kind.
   *
   * @param kind the kind
   * @return the sum by payee, in order
   */
  public Map<Payee, Money> totals(CreditKind kind) {
    Map<Payee, Money> totals = new TreeMap<>();
    for (CreditLine line : lines) {
      if (line.kind() == kind) {
        totals.merge(line.payee(), line.amount(), Money::plus);
      }
    }
    return totals;
  }

  /** The day and how much there is; nothing personal. */
  @Override
  public String toString() {
    return "CompRun[" + asOf + ", " + lines.size() + " lines, " + findings.size() + " findings]";
  }
}
