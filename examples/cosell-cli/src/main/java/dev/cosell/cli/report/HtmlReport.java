package dev.cosell.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.opportunity.Field;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.sync.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code report.html}: one file that needs nothing else to be looked at or printed. */
public final class HtmlReport {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final RunResult result;
  private final Html out = new Html();

  private HtmlReport(RunResult result) {
    this.result = result;
  }

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, without personal data
   */
  public static String render(RunResult result) {
    HtmlReport report = new HtmlReport(result);
    report.head();
    report.tiles();
    report.pipeline();
    report.calls();
    report.refusals();
    report.differences();
    report.fields();
    report.invitations();
    report.exportNotes();
    report.deals();
    report.foot();
    return report.out.toString();
  }

  private void head() {
    Setting setting = result.setting();
    out.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .element("title", "cosell sync: " + setting.source())
        .markup("\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n<main>\n")
        .markup("<header>")
        .element("h1", "Co-sell sync with " + setting.cloud().id().toUpperCase(Locale.ROOT))
        .element(
            "p class=\"sub\"",
            setting.source()
                + " \u2192 "
                + setting.portal()
                + ". "
                + (setting.simulated() ? "Portal time (simulated) " : "Time ")
                + MINUTE.format(setting.startedAt())
                + " to "
                + MINUTE.format(setting.endedAt())
                + " UTC, "
                + setting.passes()
                + (setting.passes() == 1 ? " pass." : " passes."));
    setting.stoppedBy().ifPresent(why -> out.element("p class=\"stopped\"", "Stopped: " + why));
    out.markup("</header>\n");
  }

  private void tiles() {
    long registered = result.deals().stream().filter(d -> d.portalId().isPresent()).count();
    long inSync = result.deals().stream().filter(DealLine::inSync).count();
    out.markup("<section class=\"tiles\">");
    tile(result.deals().size(), "deals");
    tile(registered, "with a portal record");
    tile(result.count(Standing.APPROVED), "approved");
    tile(inSync, "in sync on both sides");
    tile(result.count(Standing.REFUSED), "refused, not sent");
    tile(result.work().writeCalls(), "write calls in this run");
    out.markup("</section>\n");
  }

  private void tile(long number, String label) {
    out.markup("<div>")
        .element("b", String.format(Locale.ROOT, "%,d", number))
        .element("span", label)
        .markup("</div>");
  }

  private void pipeline() {
    section("Pipeline by state");
    out.markup(PipelineChart.svg(result));
    end();
  }

  private void calls() {
    section("Calls against quota, by portal hour");
    Work work = result.work();
    out.element(
        "p",
        String.format(
            Locale.ROOT,
            "Deals registered: %,d. Records updated: %,d. Write calls: %,d. Read calls: %,d. Calls"
                + " that the portal turned away as too many: %,d.",
            work.registered(),
            work.updated(),
            work.writeCalls(),
            work.readCalls(),
            work.throttled()));
    out.markup("<div class=\"charts\">\n");
    for (CallQuota quota : result.quotas()) {
      CallsChart chart = new CallsChart(result, quota);
      String perDay =
          quota.perDay().isPresent()
              ? String.format(Locale.ROOT, " and %,d in 24 hours", quota.perDay().getAsInt())
              : "";
      out.markup("<div>")
          .element("h3", quota.group() + ": " + quota.perSecond() + " a second" + perDay)
          .markup(chart.svg())
          .element("p class=\"note\"", chart.caption())
          .markup("</div>\n");
    }
    out.markup("</div>\n");
    out.markup(
        "<p class=\"note\"><span class=\"key bar\"></span> calls in the hour, in percent of the"
            + " quota per second &#160; <span class=\"key day\"></span> calls in the 24 hours up"
            + " to then, in percent of the quota per day</p>");
    end();
  }

  private void refusals() {
    section("Refused, by reason");
    if (result.refusals().isEmpty()) {
      out.element("p", "No deal was refused.");
    } else {
      out.element("p", "Nothing of these deals was sent. A deal may have several reasons.")
          .markup("<table><thead>")
          .row("th", "Deals", "Field", "Rule", "What to do")
          .markup("</thead><tbody>\n");
      result
          .refusals()
          .forEach(each -> out.row("td", each.deals(), each.field(), each.rule(), each.remedy()));
      out.markup("</tbody></table>\n");
    }
    end();
  }

  private void differences() {
    section("Changed on the cloud side, and whose value stands");
    List<DealLine> changed =
        result.deals().stream().filter(deal -> !deal.differences().isEmpty()).toList();
    if (changed.isEmpty()) {
      out.element("p", "In this run no field was found that the cloud side had changed.");
    } else {
      out.markup("<table><thead>")
          .row("th", "Deal", "Field", "CRM", "Portal", "Who won", "Why")
          .markup("</thead><tbody>\n");
      for (DealLine deal : changed) {
        String who = deal.id().or(() -> deal.portalId().map(Object::toString)).orElse("");
        for (Difference each : deal.differences()) {
          String both = each.bothChanged() ? "; both sides had changed since the last sync" : "";
          out.row(
              "td",
              who,
              each.field(),
              each.crm(),
              each.portal(),
              each.winner(),
              each.because() + " (" + each.rule() + ")" + both);
        }
      }
      out.markup("</tbody></table>\n");
    }
    end();
  }

  private void fields() {
    section("Values that did not cross as they stood");
    if (result.fieldNotes().isEmpty()) {
      out.element("p", "Every value crossed as it stood.");
    } else {
      out.markup("<table><thead>")
          .row("th", "Deals", "What", "Field", "Why")
          .markup("</thead><tbody>\n");
      result
          .fieldNotes()
          .forEach(
              note ->
                  out.row("td", note.deals(), note.kind().shown(), note.field(), note.reason()));
      out.markup("</tbody></table>\n");
    }
    end();
  }

  private void invitations() {
    if (result.invitations().isEmpty()) {
      return;
    }
    section("Offered by the cloud, waiting for an answer");
    out.markup("<table><thead>")
        .row("th", "Invitation", "Customer", "Answer until (UTC)")
        .markup("</thead><tbody>\n");
    for (Invitation invitation : result.invitations()) {
      out.row(
          "td",
          invitation.id(),
          invitation.summary().text(Field.ACCOUNT_NAME).orElse(""),
          invitation.expires().map(HtmlReport::minute).orElse(""));
    }
    out.markup("</tbody></table>\n");
    end();
  }

  private void exportNotes() {
    if (result.exportNotes().isEmpty()) {
      return;
    }
    section("About the export");
    out.markup("<ul>");
    result.exportNotes().forEach(note -> out.element("li", note));
    out.markup("</ul>\n");
    end();
  }

  private void deals() {
    section("All deals");
    out.markup("<p class=\"filter\"><label>State <select id=\"state\"><option value=\"\">all (")
        .markup(result.deals().size() + ")</option>");
    for (Standing standing : Standings.ORDER) {
      if (result.count(standing) > 0) {
        out.element(
            "option value=\"" + standing + "\"",
            Standings.label(standing) + " (" + result.count(standing) + ")");
      }
    }
    out.markup("</select></label> <label>Text <input id=\"text\" type=\"search\"/></label></p>\n")
        .markup("<table id=\"deals\"><thead>")
        .row("th", "Deal", "Title", "Customer", "State", "Portal id", "What is to be done")
        .markup("</thead><tbody>\n");
    result.deals().forEach(this::deal);
    out.markup("</tbody></table>\n");
    end();
  }

  private void deal(DealLine deal) {
    out.markup("<tr data-s=\"" + deal.standing() + "\">")
        .element("td class=\"id\"", deal.id().or(deal::row).orElse("(not in the CRM)"))
        .element("td", deal.title().orElse(""))
        .element("td", deal.customer().orElse(""))
        .markup("<td>")
        .element("span class=\"state s-" + deal.standing() + "\"", Standings.label(deal.standing()))
        .markup("</td>")
        .element("td class=\"id\"", deal.portalId().map(id -> id.value()).orElse(""))
        .markup("<td>");
    deal.waitingFor().ifPresent(why -> out.element("p", why));
    deal.problems().forEach(problem -> problem(problem, "problem"));
    deal.notes().forEach(problem -> problem(problem, "note"));
    out.markup("</td></tr>\n");
  }

  private void problem(Problem problem, String kind) {
    out.markup("<p class=\"" + kind + "\">")
        .element("code", problem.path())
        .markup(" ")
        .markup(Html.escape(problem.message()))
        .markup(" \u2013 ")
        .element("i", problem.remedy())
        .markup("</p>");
  }

  private void foot() {
    out.markup("<footer>")
        .element(
            "p",
            "Written by cosell. Holds no personal data of contacts. Times are UTC by the portal's"
                + " clock.")
        .markup("</footer>\n</main>\n<script>\n" + resource("report.js") + "</script>\n")
        .markup("</body>\n</html>\n");
  }

  private void section(String title) {
    out.markup("<section>").element("h2", title).markup("\n");
  }

  private void end() {
    out.markup("</section>\n");
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's file " + name + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
