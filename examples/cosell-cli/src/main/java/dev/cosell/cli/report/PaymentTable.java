package dev.cosell.cli.report;

import dev.cosell.comp.CompLedger;
import dev.cosell.comp.LedgerEntry.LinesPaid;
import dev.cosell.comp.LedgerLine;
import dev.cosell.comp.LineStatus;
import dev.cosell.comp.Payee;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A payment as a table for a terminal. */
public final class PaymentTable {
  private PaymentTable() {}

  /**
   * Renders a payment.
   *
   * @param ledger a ledger that has it
   * @param payment the payment
   * @return how much each payee gets, and what is payable and not in it, with a line break at the
   *     end
   */
  public static String render(CompLedger ledger, LinesPaid payment) {
    StringBuilder out = new StringBuilder();
    out.append("cosell comp: payment ").append(TextTable.ascii(payment.id())).append(", ");
    out.append(payment.recordedOn()).append(", in ").append(ledger.plans().currency());
    out.append("\n\n");
    Map<Payee, Money> paid =
        byPayee(payment.paid().stream().flatMap(id -> ledger.line(id).stream()));
    TextTable table = new TextTable("  ", 40, -22);
    paid.forEach((payee, sum) -> table.row(payee, sum.getAmount().toPlainString()));
    table.row(
        "all",
        paid.values().stream().reduce(Money::plus).orElseThrow().getAmount().toPlainString());
    table.print(out);
    out.append('\n').append(payment.paid().size()).append(" lines were paid\n");
    byPayee(ledger.lines(line -> ledger.status(line) == LineStatus.PAYABLE).stream())
        .forEach(
            (payee, sum) ->
                out.append(TextTable.ascii(payee.id()))
                    .append(sum.isNegative() ? " owes " : " is due ")
                    .append(sum.abs())
                    .append(", which is left for a later payment\n"));
    return out.toString();
  }

  private static Map<Payee, Money> byPayee(Stream<LedgerLine> lines) {
    Map<Payee, Money> sums = new TreeMap<>();
    lines.forEach(line -> sums.merge(line.payee(), line.amount(), Money::plus));
    return sums;
  }
}
