package dev.cosell.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.calendar.FundingRule.Every;
import dev.cosell.calendar.YearRule.NamedFor;
import dev.cosell.cloud.Cloud;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The JSON form of a fiscal calendar. */
final class CalendarJson {
  /** A quarter has 90 days at least. */
  private static final int MOST_WEEKS = 12;

  /** Further ahead than that, a deadline would be one of another year. */
  private static final int MOST_DAYS = 180;

  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  private CalendarJson() {}

  static FiscalCalendar read(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    String source = document.text("source");
    LocalDate read = document.date("read");
    NavigableMap<Cloud, YearRule> years = years(document);
    List<WindowRule> windows = windows(document);
    NavigableMap<Integer, List<Advice>> quarters = quarters(document);
    List<FundingRule> funding = funding(document, years.navigableKeySet());
    document.finish();
    return new FiscalCalendar(header, source, read, years, windows, quarters, funding);
  }

  private static NavigableMap<Cloud, YearRule> years(JsonReader document) {
    NavigableMap<Cloud, YearRule> years = new TreeMap<>();
    JsonReader byCloud =
        document.required("years", document.optionalObject("years"), JsonReader.of("{}"));
    for (String name : byCloud.names()) {
      JsonReader year = byCloud.required(name, byCloud.optionalObject(name), JsonReader.of("{}"));
      YearRule rule = year(year);
      try {
        years.put(new Cloud(name), rule);
      } catch (IllegalArgumentException broken) {
        byCloud.problem(name, "must stand under a cloud's id such as aws; rename it");
      }
    }
    if (years.isEmpty() && document.has("years")) {
      document.problem("years", "must have at least one cloud; add its first day");
    }
    return years;
  }

  private static YearRule year(JsonReader year) {
    MonthDay starts =
        year.required(
            "startsOn",
            year.optional(
                "startsOn",
                text -> MonthDay.parse("--" + text),
                "must be a month and a day such as 07-01"),
            MonthDay.of(1, 1));
    if (starts.getDayOfMonth() > LAST_DAY_OF_EVERY_MONTH) {
      year.problem(
          "startsOn", "must be a day from 1 to 28, which every month has, but was " + text(starts));
    }
    return new YearRule(
        starts, year.optionalChoice("namedFor", NamedFor.class).orElse(NamedFor.LAST_DAY));
  }

  private static List<WindowRule> windows(JsonReader document) {
    List<WindowRule> windows = new ArrayList<>();
    Set<EngagementWindow> seen = EnumSet.noneOf(EngagementWindow.class);
    for (JsonReader window : document.objects("windows")) {
      EngagementWindow which =
          window.required(
              "window",
              window.optionalChoice("window", EngagementWindow.class),
              EngagementWindow.YEAR_OPENING);
      if (window.has("window") && !seen.add(which)) {
        window.problem("window", "stands twice; keep one " + which);
      }
      int least = window.whole("leastWeeks", 1, MOST_WEEKS);
      int most = window.whole("mostWeeks", 1, MOST_WEEKS);
      if (most < least) {
        window.problem("mostWeeks", "must be at least leastWeeks, " + least + ", but was " + most);
      }
      windows.add(new WindowRule(which, least, most, advice(window)));
    }
    return windows;
  }

  private static NavigableMap<Integer, List<Advice>> quarters(JsonReader document) {
    NavigableMap<Integer, List<Advice>> quarters = new TreeMap<>();
    for (JsonReader each : document.objects("quarters")) {
      int quarter = each.whole("quarter", 1, 4);
      if (quarters.put(quarter, advice(each)) != null) {
        each.problem("quarter", "stands twice; keep one " + quarter);
      }
    }
    return quarters;
  }

  private static List<Advice> advice(JsonReader reader) {
    List<Advice> advice = new ArrayList<>();
    for (JsonReader each : reader.objects("advice")) {
      advice.add(
          new Advice(
              each.required(
                  "verdict",
                  each.optionalChoice("verdict", Advice.Verdict.class),
                  Advice.Verdict.DO),
              each.required(
                  "with", each.optionalChoice("with", CloudTeam.class), CloudTeam.ACCOUNT_TEAM),
              each.text("what"),
              each.optionalText("unless")));
    }
    return advice;
  }

  private static List<FundingRule> funding(JsonReader document, Set<Cloud> known) {
    List<FundingRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonReader each : document.objects("funding")) {
      String id = each.text("id");
      if (each.has("id") && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        each.problem("id", "must be words of a to z and digits joined by -, but was '" + id + "'");
      }
      if (!ids.add(id) && each.has("id")) {
        each.problem("id", "stands twice; rename one '" + id + "'");
      }
      rules.add(
          new FundingRule(
              id,
              each.text("what"),
              clouds(each, known),
              each.required("every", each.optionalChoice("every", Every.class), Every.YEAR),
              each.whole("closesDaysBeforeEnd", 0, MOST_DAYS),
              each.whole("submitDaysBefore", 0, MOST_DAYS),
              each.text("basis")));
    }
    return rules;
  }

  private static Set<Cloud> clouds(JsonReader rule, Set<Cloud> known) {
    Set<Cloud> clouds = new TreeSet<>();
    List<String> names = rule.texts("clouds");
    for (String name : names) {
      known.stream()
          .filter(cloud -> cloud.id().equals(name))
          .findFirst()
          .ifPresentOrElse(
              clouds::add,
              () ->
                  rule.problem(
                      "clouds",
                      "must be of those under years, " + known + ", but was '" + name + "'"));
    }
    if (names.isEmpty()) {
      rule.problem("clouds", "must hold at least one cloud; name those whose money it is");
    }
    return clouds;
  }

  static String write(FiscalCalendar calendar) {
    ObjectNode document = Json.newPolicy(calendar.header());
    document.put("source", calendar.source()).put("read", calendar.read().toString());
    ObjectNode years = document.putObject("years");
    calendar
        .years()
        .forEach(
            (cloud, rule) ->
                years
                    .putObject(cloud.id())
                    .put("startsOn", text(rule.startsOn()))
                    .put("namedFor", rule.namedFor().name()));
    for (WindowRule rule : calendar.windows()) {
      write(
          document
              .withArray("windows")
              .addObject()
              .put("window", rule.window().name())
              .put("leastWeeks", rule.leastWeeks())
              .put("mostWeeks", rule.mostWeeks()),
          rule.advice());
    }
    calendar
        .quarters()
        .forEach(
            (quarter, advice) ->
                write(document.withArray("quarters").addObject().put("quarter", quarter), advice));
    for (FundingRule rule : calendar.funding()) {
      ObjectNode node = document.withArray("funding").addObject();
      node.put("id", rule.id()).put("what", rule.what());
      rule.clouds().forEach(cloud -> node.withArray("clouds").add(cloud.id()));
      node.put("every", rule.every().name())
          .put("closesDaysBeforeEnd", rule.closesDaysBeforeEnd())
          .put("submitDaysBefore", rule.submitDaysBefore())
          .put("basis", rule.basis());
    }
    return Json.writePretty(document);
  }

  private static void write(ObjectNode node, List<Advice> advice) {
    for (Advice each : advice) {
      ObjectNode its =
          node.withArray("advice")
              .addObject()
              .put("verdict", each.verdict().name())
              .put("with", each.with().name())
              .put("what", each.what());
      each.unless().ifPresent(exception -> its.put("unless", exception));
    }
  }

  private static String text(MonthDay day) {
    return day.toString().substring(2);
  }
}
