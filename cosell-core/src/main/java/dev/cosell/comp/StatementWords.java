package dev.cosell.comp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What a statement says in words, whatever it is written as. */
final class StatementWords {
  /**
   * A total.
   *
   * @param label what it is
   * @param amount how much
   * @param isPart whether it is a part of the ones before
   */
  record Total(String label, Money amount, boolean isPart) {}

  private StatementWords() {}

  static String kind(CreditKind kind) {
    return kind == CreditKind.QUOTA_RETIREMENT ? "Quota retirement" : "Pay on top of quota";
  }

  static String title(CompStatement statement) {
    return "Statement of " + statement.payee() + " for " + statement.period();
  }

  static String subtitle(CompStatement statement) {
    return statement.period().from()
        + " to "
        + statement.period().to()
        + statement.knownOn().map(day -> ", as known on " + day).orElse(", before any entry")
        + ", in "
        + statement.currency();
  }

  static List<Total> totals(StatementTotals totals) {
    List<Total> all = new ArrayList<>();
    all.add(new Total("earned", totals.earned(), false));
    all.add(new Total("adjusted by hand", totals.adjusted(), false));
    for (Map.Entry<LineStatus, Money> each : totals.byStatus().entrySet()) {
      all.add(new Total("of which " + status(each.getKey(), totals), each.getValue(), true));
    }
    for (Map.Entry<LineStatus, Money> each : totals.carried().entrySet()) {
      all.add(new Total("carried from before, " + word(each.getKey()), each.getValue(), false));
    }
    if (totals.kind() == CreditKind.INCREMENTAL_BOOKING) {
      boolean isOwed = totals.payable().isNegative();
      all.add(new Total(isOwed ? "comes back" : "can be paid now", totals.payable(), false));
    }
    return all;
  }

  private static String status(LineStatus status, StatementTotals totals) {
    boolean isDated = status == LineStatus.EXPECTED && totals.expectedFrom().isPresent();
    return isDated
        ? word(status)
            + " "
            + StatementLine.days(totals.expectedFrom().get(), totals.expectedTo().orElseThrow())
        : word(status);
  }

  static String word(LineStatus status) {
    return switch (status) {
      case AWAITS_APPROVAL -> "awaiting approval";
      case CREDITED -> "credited to quota";
      case AWAITS_BILLING -> "awaiting the customer's billing";
      case EXPECTED -> "expected";
      case PAYABLE -> "payable";
      case HELD -> "held";
      case REVERSED -> "reversed before it was paid";
      case PAID -> "paid";
    };
  }

  static String attainment(Attainment each) {
    return "retired in "
        + each.period()
        + ": "
        + each.retired()
        + each.quota()
            .map(quota -> " of " + quota + ", " + each.percent().orElseThrow() + " %")
            .orElse(", without a quota");
  }

  /** What was done to what, such as {@code CLAWBACK of 2031-01/000001}. */
  static String reason(StatementLine each) {
    return each.line().reason()
        + each.line().reverses().map(line -> " of " + line).orElse("")
        + each.reversedBy().map(line -> ", taken back by " + line).orElse("");
  }

  static String deal(LedgerLine line) {
    return line.deal().map(Object::toString).orElse("no deal");
  }
}
