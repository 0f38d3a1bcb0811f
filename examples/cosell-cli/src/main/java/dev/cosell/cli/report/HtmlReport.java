package dev.cosell.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cosell.cloud.Cloud;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
    out.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .element("title", "cosell sync: " + result.source())
        .markup("\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n<main>\n")
        .markup("<header>")
        .element(
            "h1",
            "Co-sell sync with "
                + result.clouds().stream().map(HtmlReport::name).collect(Collectors.joining(", ")))
        .element(
            "p class=\"sub\"",
            result.source() + ", sent where the policy " + result.routing() + " says.");
    for (CloudResult cloud : result.clouds()) {
      out.element(
          "p class=\"sub\"",
          name(cloud)
              + ": "
              + cloud.portal()
              + ". "
              + (cloud.simulated() ? "Portal time (simulated) " : "Time ")
              + MINUTE.format(cloud.startedAt())
              + " to "
              + MINUTE.format(cloud.endedAt())
              + " UTC, "
              + cloud.passes()
              + (cloud.passes() == 1 ? " pass." : " passes."));
      cloud
          .stoppedBy()
          .ifPresent(why -> out.element("p class=\"stopped\"", name(cloud) + " stopped: " + why));
    }
    out.markup("</header>\n");
  }

  private static String name(CloudResult cloud) {
    return cloud.cloud().id().toUpperCase(Locale.ROOT);
  }

  private void tiles() {
    out.markup("<section class=\"tiles\">");
    tile(result.deals().size(), "deals");
    tile(
        result.deals().stream().filter(deal -> !deal.portalIds().isEmpty()).count(),
        "with a portal record");
    tile(result.clouds().stream().mapToInt(CloudResult::registered).sum(), "portal records");
    tile(result.deals().stream().filter(DealRow::inSync).count(), "in sync on all sides");
    tile(result.count(Standing.REFUSED), "refused somewhere");
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
    out.markup("<div class=\"charts\">\n");
    for (CloudResult cloud : result.clouds()) {
      out.markup("<div>")
          .element(
              "h3",
              String.format(
                  Locale.ROOT,
                  "%s: %,d deals, %,d with a record, %,d in sync",
                  name(cloud),
                  cloud.deals().size(),
                  cloud.registered(),
                  cloud.inSync()))
          .markup(PipelineChart.svg(cloud))
          .markup("</div>\n");
    }
    out.markup("</div>\n");
    end();
  }

  private void calls() {
    section("Calls against quota, by portal hour");
    for (CloudResult cloud : result.clouds()) {
      Work work = cloud.work();
      out.element(
          "p",
          String.format(
              Locale.ROOT,
              "%s: deals registered: %,d. Records updated: %,d. Write calls: %,d. Read calls: %,d."
                  + " Calls that the portal turned away as too many: %,d.",
              name(cloud),
              work.registered(),
              work.updated(),
              work.writeCalls(),
              work.readCalls(),
              work.throttled()));
      out.markup("<div class=\"charts\">\n");
      cloud.quotas().forEach(quota -> quota(cloud, quota));
      out.markup("</div>\n");
    }
    out.markup(
        "<p class=\"note\"><span class=\"key bar\"></span> calls in the hour, in percent of the"
            + " quota per second &#160; <span class=\"key day\"></span> calls in the 24 hours up"
            + " to then, in percent of the quota per day</p>");
    end();
  }

  private void quota(CloudResult cloud, CallQuota quota) {
    CallsChart chart = new CallsChart(cloud, quota);
    String perDay =
        quota.perDay().isPresent()
            ? String.format(Locale.ROOT, " and %,d in 24 hours", quota.perDay().getAsInt())
            : "";
    out.markup("<div>")
        .element(
            "h3",
            name(cloud) + " " + quota.group() + ": " + quota.perSecond() + " a second" + perDay)
        .markup(chart.svg())
        .element("p class=\"note\"", chart.caption())
        .markup("</div>\n");
  }

  private void refusals() {
    section("Refused, by reason");
    if (result.refusals().isEmpty()) {
      out.element("p", "No deal was refused.");
    } else {
      out.element(
              "p",
              "Nothing of these deals was sent to the clouds named. A deal may have several"
                  + " reasons.")
          .markup("<table><thead>")
          .row("th", "Deals", "Clouds", "Field", "Rule", "What to do")
          .markup("</thead><tbody>\n");
      result
          .refusals()
          .forEach(
              each ->
                  out.row(
                      "td",
                      each.deals(),
                      each.clouds().stream().map(Cloud::id).collect(Collectors.joining(", ")),
                      each.field(),
                      each.rule(),
                      each.remedy()));
      out.markup("</tbody></table>\n");
    }
    end();
  }

  private void differences() {
    section("Changed on the cloud side, and whose value stands");
    List<DealRow> changed =
        result.deals().stream()
            .filter(deal -> deal.lines().stream().anyMatch(line -> !line.differences().isEmpty()))
            .toList();
    if (changed.isEmpty()) {
      out.element("p", "In this run no field was found that the cloud side had changed.");
    } else {
      out.markup("<table><thead>")
          .row("th", "Deal", "Cloud", "Field", "CRM", "Portal", "Who won", "Why")
          .markup("</thead><tbody>\n");
      for (DealRow deal : changed) {
        deal.lines()
            .forEach(
                line -> line.differences().forEach(each -> difference(deal.name(), line, each)));
      }
      out.markup("</tbody></table>\n");
    }
    end();
  }

  private void difference(String deal, DealLine line, Difference each) {
    String both = each.bothChanged() ? "; both sides had changed since the last sync" : "";
    out.row(
        "td",
        deal,
        line.cloud().id(),
        each.field(),
        each.crm(),
        each.portal(),
        each.winner(),
        each.because() + " (" + each.rule() + ")" + both);
  }

  private void fields() {
    section("Values that did not cross as they stood");
    if (result.clouds().stream().allMatch(cloud -> cloud.fieldNotes().isEmpty())) {
      out.element("p", "Every value crossed as it stood.");
    } else {
      out.markup("<table><thead>")
          .row("th", "Deals", "Cloud", "What", "Field", "Why")
          .markup("</thead><tbody>\n");
      for (CloudResult cloud : result.clouds()) {
        for (FieldNote note : cloud.fieldNotes()) {
          out.row(
              "td",
              note.deals(),
              cloud.cloud().id(),
              note.kind().shown(),
              note.field(),
              note.reason());
        }
      }
      out.markup("</tbody></table>\n");
    }
    end();
  }

  private void invitations() {
    if (result.clouds().stream().allMatch(cloud -> cloud.invitations().isEmpty())) {
      return;
    }
    section("Offered by a cloud, waiting for an answer");
    out.markup("<table><thead>")
        .row("th", "Invitation", "Customer", "Answer until (UTC)")
        .markup("</thead><tbody>\n");
    for (CloudResult cloud : result.clouds()) {
      for (Invitation invitation : cloud.invitations()) {
        out.row(
            "td",
            invitation.id(),
            invitation.summary().text(Field.ACCOUNT_NAME).orElse(""),
            invitation.expires().map(HtmlReport::minute).orElse(""));
      }
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
      long deals = result.deals().stream().filter(deal -> states(deal).contains(standing)).count();
      if (deals > 0) {
        out.element(
            "option value=\"" + standing + "\"", Standings.label(standing) + " (" + deals + ")");
      }
    }
    out.markup("</select></label> <label>Text <input id=\"text\" type=\"search\"/></label></p>\n")
        .markup("<table id=\"deals\"><thead>");
    List<Object> heads = new ArrayList<>(List.of("Deal", "Title", "Customer"));
    result.clouds().forEach(cloud -> heads.add(name(cloud)));
    heads.add("What is to be done");
    out.row("th", heads.toArray()).markup("</thead><tbody>\n");
    result.deals().forEach(this::deal);
    out.markup("</tbody></table>\n");
    end();
  }

  private static Set<Standing> states(DealRow deal) {
    Set<Standing> states = EnumSet.noneOf(Standing.class);
    deal.lines().forEach(line -> states.add(line.standing()));
    deal.standing().ifPresent(states::add);
    return states;
  }

  private void deal(DealRow deal) {
    String states = states(deal).stream().map(Standing::name).collect(Collectors.joining(" "));
    out.markup("<tr data-s=\"" + states + "\">")
        .element("td class=\"id\"", deal.id().or(deal::row).orElse("(not in the CRM)"))
        .element("td", deal.title().orElse(""))
        .element("td", deal.customer().orElse(""));
    for (CloudResult cloud : result.clouds()) {
      out.markup("<td>");
      deal.at(cloud.cloud()).ifPresent(this::state);
      out.markup("</td>");
    }
    out.markup("<td>");
    for (DealLine line : deal.lines()) {
      line.waitingFor().ifPresent(why -> out.element("p", line.cloud() + ": " + why));
      line.comments().forEach(comment -> problem(line.cloud().id(), comment, "note"));
    }
    deal.problems()
        .forEach(
            (problem, clouds) ->
                problem(
                    clouds.stream().map(Cloud::id).collect(Collectors.joining(", ")),
                    problem,
                    "problem"));
    deal.notes().forEach(problem -> problem("", problem, "note"));
    out.markup("</td></tr>\n");
  }

  private void state(DealLine line) {
    out.element("span class=\"state s-" + line.standing() + "\"", Standings.label(line.standing()));
    line.portalId().ifPresent(id -> out.element("span class=\"id\"", id.value()));
  }

  private void problem(String where, Problem problem, String kind) {
    out.markup("<p class=\"" + kind + "\">")
        .markup(Html.escape(where.isEmpty() ? "" : where + ": "))
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
