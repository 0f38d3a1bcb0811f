package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.sync.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every deal of a sync with its state at each cloud, to be filtered by state and text. */
record AllDeals(RunResult result) implements Section {
  @Override
  public void write(Html out) {
    out.section("All deals");
    filter(out);
    out.markup("<table id=\"deals\"><thead>");
    List<Object> heads = new ArrayList<>(List.of("Deal", "Title", "Customer"));
    result.clouds().forEach(cloud -> heads.add(cloud.name()));
    heads.add("What is to be done");
    out.row("th", heads.toArray()).markup("</thead><tbody>\n");
    result.deals().forEach(deal -> deal(deal, out));
    out.markup("</tbody></table>\n").endSection();
  }

  private void filter(Html out) {
    out.markup("<p class=\"filter\"><label>State <select id=\"state\"><option value=\"\">all (")
        .markup(result.deals().size() + ")</option>");
    for (Standing standing : Standings.ORDER) {
      long deals = result.deals().stream().filter(deal -> states(deal).contains(standing)).count();
      if (deals > 0) {
        out.element(
            "option value=\"" + standing + "\"", Standings.label(standing) + " (" + deals + ")");
      }
    }
    out.markup("</select></label> <label>Text <input id=\"text\" type=\"search\"/></label></p>\n");
  }

  private static Set<Standing> states(DealRow deal) {
    Set<Standing> states = EnumSet.noneOf(Standing.class);
    deal.lines().forEach(line -> states.add(line.standing()));
    deal.standing().ifPresent(states::add);
    return states;
  }

  private void deal(DealRow deal, Html out) {
    String states = states(deal).stream().map(Standing::name).collect(Collectors.joining(" "));
    out.markup("<tr data-s=\"" + states + "\">")
        .element("td class=\"id\"", deal.id().or(deal::row).orElse("(not in the CRM)"))
        .element("td", deal.title().orElse(""))
        .element("td", deal.customer().orElse(""));
    for (CloudResult cloud : result.clouds()) {
      out.markup("<td>");
      deal.at(cloud.cloud()).ifPresent(line -> state(line, out));
      out.markup("</td>");
    }
    out.markup("<td>");
    for (DealLine line : deal.lines()) {
      line.waitingFor().ifPresent(why -> out.element("p", line.cloud() + ": " + why));
      line.comments().forEach(comment -> problem(line.cloud().id(), comment, "note", out));
    }
    deal.problems()
        .forEach(
            (problem, clouds) ->
                problem(
                    clouds.stream().map(Cloud::id).collect(Collectors.joining(", ")),
                    problem,
                    "problem",
                    out));
    deal.notes().forEach(problem -> problem("", problem, "note", out));
    out.markup("</td></tr>\n");
  }

  private static void state(DealLine line, Html out) {
    out.element("span class=\"state s-" + line.standing() + "\"", Standings.label(line.standing()));
    line.portalId().ifPresent(id -> out.element("span class=\"id\"", id.value()));
  }

  private static void problem(String where, Problem problem, String kind, Html out) {
    out.markup("<p class=\"" + kind + "\">")
        .markup(Html.escape(where.isEmpty() ? "" : where + ": "))
        .element("code", problem.path())
        .markup(" ")
        .markup(Html.escape(problem.message()))
        .markup(" \u2013 ")
        .element("i", problem.remedy())
        .markup("</p>");
  }
}
