package dev.cosell.cli.report;

import dev.cosell.alias.MappingFreshness;
import dev.cosell.pipeline.PipelineTotals;
import dev.cosell.pipeline.RemovalPreview;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the report and the table say of an inspection in the same words. */
final class InspectionWords {
  static final String REGISTRATIONS_UNKNOWN =
      "Nobody said what the portals know: name a sync's store with --store, or a log with"
          + " --attribution.";
  static final String NO_MAPPING =
      "Nobody said when accounts were last mapped: state it with --mapping, such as"
          + " aws=2031-05-02.";

  private InspectionWords() {}

  /** A total before and after a removal. */
  record Figure(String label, String before, String after) {}

  static List<Figure> figures(RemovalPreview preview) {
    PipelineTotals before = preview.before();
    PipelineTotals after = preview.after();
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("deals that came up", before.entered(), after.entered()));
    figures.add(figure("open", before.open(), after.open()));
    figures.add(
        figure("open before the threshold", before.beforeThreshold(), after.beforeThreshold()));
    figures.add(
        figure("ever at the threshold", before.reachedThreshold(), after.reachedThreshold()));
    figures.add(new Figure("conversion", conversion(before), conversion(after)));
    TreeSet<CurrencyUnit> currencies = new TreeSet<>(before.value().keySet());
    for (CurrencyUnit currency : currencies) {
      figures.add(
          new Figure("value of open deals", value(before, currency), value(after, currency)));
    }
    figures.add(
        figure("open without a value", before.openWithoutValue(), after.openWithoutValue()));
    return figures;
  }

  private static Figure figure(String label, int before, int after) {
    return new Figure(label, number(before), number(after));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String conversion(PipelineTotals totals) {
    return totals
        .conversion()
        .map(
            share ->
                share
                        .multiply(BigDecimal.valueOf(100))
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .toPlainString()
                    + " %")
        .orElse("none came up");
  }

  private static String value(PipelineTotals totals, CurrencyUnit currency) {
    Money money = totals.value().getOrDefault(currency, Money.zero(currency));
    return currency
        + " "
        + String.format(
            Locale.ROOT, "%,." + Math.max(0, currency.getDecimalPlaces()) + "f", money.getAmount());
  }

  static String mapping(MappingFreshness each) {
    return each.cloud().id()
        + ": list of "
        + each.asOf()
        + ", "
        + number(each.ageDays())
        + " days old, "
        + (each.isStale() ? "stale" : "fresh")
        + " by the limit of "
        + each.staleAfterDays()
        + (each.isStale() ? ": map the accounts again" : "");
  }
}
