package dev.cosell.cli.report;

import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.HygieneRule;
import java.nio.file.Path;
import java.util.Map;

/** What an inspection came to, for a terminal: plain ASCII, at most 100 columns. */
public final class InspectionTable {
  private static final int MOST_REVIEWS = 10;

  private final InspectionResult result;
  private final StringBuilder out = new StringBuilder();

  private InspectionTable(InspectionResult result) {
    this.result = result;
  }

  /**
   * Renders a result.
   *
   * @param result the result
   * @param folder where its files are
   * @return the lines
   */
  public static String render(InspectionResult result, Path folder) {
    InspectionTable table = new InspectionTable(result);
    table.out.append(
        TextTable.ascii("cosell inspect: " + result.source() + " as of " + result.asOf()) + "\n");
    table.reviews();
    table.totals();
    table.registrations();
    table.hygiene();
    table.bypass();
    table.title("ACCOUNT MAPPING");
    table.mappings();
    table.notes();
    table.title("FILES");
    table.line(folder + ": report.html, inspection.json and the tables");
    return table.out.toString();
  }

  private void title(String text) {
    out.append('\n').append(text).append('\n');
  }

  private void line(String text) {
    new TextTable("  ", 0).row(text).print(out);
  }

  private void reviews() {
    title("DEALS TO BE REVIEWED");
    TextTable counts = new TextTable("  ", 24, -9, 0);
    result
        .inspection()
        .counts()
        .forEach((advice, deals) -> counts.row(InspectionSections.words(advice), deals, ""));
    counts.row("decided, not yet due", result.inspection().answered().size(), "");
    counts.row("removed", result.inspection().removed().size(), "");
    counts.row("without any day", result.inspection().undated().size(), "nobody can tell");
    counts.print(out);
    int all = result.inspection().reviews().size();
    if (all > 0) {
      out.append("  longest:\n");
      TextTable table = new TextTable("  ", 20, 22, -6, 0);
      for (DealReview each :
          result.inspection().reviews().subList(0, Math.min(all, MOST_REVIEWS))) {
        table.row(
            each.deal(),
            each.stage(),
            each.days(),
            InspectionSections.words(each.advice()) + ", " + result.named(each.deal()).title());
      }
      table.print(out);
    }
  }

  private void totals() {
    title("WHAT REMOVING WOULD DO (nothing was removed)");
    TextTable table = new TextTable("  ", 26, -20, -20);
    table.row("", "now", "after");
    InspectionWords.figures(result.inspection().previewOfAdvised())
        .forEach(each -> table.row(each.label(), each.before(), each.after()));
    table.print(out);
  }

  private void registrations() {
    title("REGISTRATION");
    if (result.unregistered().isEmpty()) {
      line(InspectionWords.REGISTRATIONS_UNKNOWN);
    } else {
      line(
          InspectionWords.number(result.unregistered().get().size())
              + " qualified deals that no portal knows");
    }
    if (!result.registrations().isEmpty()) {
      line(result.registrations().size() + " registered late, or not before the first demo");
    }
  }

  private void hygiene() {
    title("SUBMISSIONS THAT NOBODY WROTE FOR THE DEAL");
    TextTable table = new TextTable("  ", 32, -9, -9, 0);
    table.row("rule", "findings", "deals", "what to do");
    Map<HygieneRule, Integer> deals = result.hygiene().counts();
    for (HygieneRule rule : HygieneRule.values()) {
      table.row(
          InspectionSections.words(rule),
          result.hygiene().of(rule).size(),
          deals.getOrDefault(rule, 0),
          rule.remedy());
    }
    table.print(out);
  }

  private void bypass() {
    title("BESIDE THE MARKETPLACE");
    line(
        result.bypass().deals().size()
            + " deals won with a cloud's help, "
            + result.bypass().patterns().size()
            + " of the groups a pattern");
    result.bypass().patterns().forEach(each -> line(each.text()));
  }

  private void mappings() {
    if (result.mappings().isEmpty()) {
      line(InspectionWords.NO_MAPPING);
    }
    result.mappings().forEach(each -> line(InspectionWords.mapping(each)));
  }

  private void notes() {
    if (!result.notes().isEmpty() || !result.refusedRows().isEmpty()) {
      title("TO BE KNOWN");
      result.refusedRows().forEach(this::line);
      result.notes().forEach(this::line);
    }
  }
}
