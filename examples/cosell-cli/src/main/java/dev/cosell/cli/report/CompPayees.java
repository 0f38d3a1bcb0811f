package dev.cosell.cli.report;

import dev.cosell.comp.Payee;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What each payee has by a run, with links to the statements.
 *
 * @param retired what retires quota
 * @param paid what is paid on top of it
 * @param statements the pages of each payee's statements, by period
 */
record CompPayees(
    Map<Payee, Money> retired,
    Map<Payee, Money> paid,
    SortedMap<Payee, SortedMap<String, String>> statements)
    implements Section {
  @Override
  public void write(Html out) {
    SortedSet<Payee> payees = new TreeSet<>(statements.keySet());
    payees.addAll(retired.keySet());
    payees.addAll(paid.keySet());
    out.section("Payees");
    out.element("p", "The two kinds are never added up: quota is credit, and pay is money.");
    out.markup("<table><thead><tr>");
    out.element("th", "Payee").element("th class=\"n\"", "Retires quota");
    out.element("th class=\"n\"", "Pay on top").element("th", "Statements");
    out.markup("</tr></thead><tbody>\n");
    for (Payee payee : payees) {
      out.markup("<tr>").element("td", payee);
      amount(out, retired.get(payee));
      amount(out, paid.get(payee));
      out.markup("<td>");
      Map<String, String> pages = statements.get(payee);
      if (pages != null) {
        pages.forEach(
            (period, page) ->
                out.element("a href=\"" + Html.escape(page.replace(" ", "%20")) + "\"", period)
                    .markup(" "));
      }
      out.markup("</td></tr>\n");
    }
    out.markup("<tr>").element("td", "all");
    amount(out, sum(retired));
    amount(out, sum(paid));
    out.markup("<td></td></tr>\n</tbody></table>\n").endSection();
  }

  private static void amount(Html out, @Nullable Money money) {
    out.element("td class=\"n\"", money == null ? "" : grouped(money));
  }

  private static String grouped(Money money) {
    int decimals = money.getCurrencyUnit().getDecimalPlaces();
    return String.format(Locale.ROOT, "%,." + decimals + "f", money.getAmount());
  }

  private static @Nullable Money sum(Map<Payee, Money> of) {
    return of.values().stream().reduce(Money::plus).orElse(null);
  }
}
