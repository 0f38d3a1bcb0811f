package dev.cosell.cli.report;

import dev.cosell.portal.CallQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The calls of one quota's group over the run: bars for each hour against the quota per second, and
 * a line for the 24 hours up to then against the quota per day, both in percent of the quota.
 */
final class CallsChart {
  private static final int LEFT = 52;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;
  private static final int MOST_BARS = 128;
  private static final int HOUR = 3600;
  private static final int[] TOPS = {1, 2, 5, 10, 20, 50, 100};
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final CallQuota quota;
  private final TreeMap<Instant, Integer> hours = new TreeMap<>();
  private final Instant first;
  private final int span;

  CallsChart(CloudResult result, CallQuota quota) {
    this.quota = quota;
    this.first = result.startedAt().truncatedTo(ChronoUnit.HOURS);
    result.calls().stream()
        .filter(calls -> calls.group().equals(quota.group()))
        .forEach(calls -> hours.merge(calls.hour(), calls.calls(), Integer::sum));
    Instant last = result.endedAt();
    this.span = (int) Duration.between(first, last).toHours() + 1;
  }

  /** The most calls in an hour and in 24 hours, in words. */
  String caption() {
    int inHour = hours.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int inDay = 0;
    for (int i = 0; i < span; i++) {
      inDay = Math.max(inDay, daySum(i));
    }
    String perDay =
        quota.perDay().isPresent()
            ? String.format(
                Locale.ROOT, "; in 24 hours %,d of %,d", inDay, quota.perDay().getAsInt())
            : "";
    return String.format(
            Locale.ROOT, "Most in one hour %,d of %,d", inHour, quota.perSecond() * HOUR)
        + perDay
        + ".";
  }

  String svg() {
    int perBar = (span + MOST_BARS - 1) / MOST_BARS;
    List<Double> bars = new ArrayList<>();
    List<Double> line = new ArrayList<>();
    for (int i = 0; i < span; i += perBar) {
      double most = 0;
      double mostInDay = 0;
      for (int hour = i; hour < Math.min(span, i + perBar); hour++) {
        most = Math.max(most, 100.0 * calls(hour) / (quota.perSecond() * (double) HOUR));
        if (quota.perDay().isPresent()) {
          mostInDay = Math.max(mostInDay, 100.0 * daySum(hour) / quota.perDay().getAsInt());
        }
      }
      bars.add(most);
      line.add(mostInDay);
    }
    return draw(bars, line, perBar);
  }

  private String draw(List<Double> bars, List<Double> line, int perBar) {
    double most =
        Math.max(
            bars.stream().mapToDouble(Double::doubleValue).max().orElse(0),
            line.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    int top = TOPS[TOPS.length - 1];
    for (int i = TOPS.length - 1; i >= 0 && TOPS[i] >= most; i--) {
      top = TOPS[i];
    }
    double step = (double) WIDTH / bars.size();
    Html svg = new Html();
    svg.markup(
        "<svg class=\"chart\" role=\"img\" aria-label=\"Calls of group "
            + Html.escape(quota.group())
            + " in percent of the quota\" viewBox=\"0 0 "
            + (LEFT + WIDTH + 20)
            + " "
            + (HEIGHT + 40)
            + "\">\n");
    axis(svg, top);
    for (int i = 0; i < bars.size(); i++) {
      double height = Math.min(HEIGHT, HEIGHT * bars.get(i) / top);
      if (height > 0) {
        svg.markup(
            String.format(
                Locale.ROOT,
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                LEFT + i * step + step * 0.1,
                10 + HEIGHT - Math.max(1.5, height),
                Math.max(1.0, step * 0.8),
                Math.max(1.5, height)));
      }
    }
    if (quota.perDay().isPresent()) {
      StringBuilder points = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        double height = Math.min(HEIGHT, HEIGHT * line.get(i) / top);
        points.append(
            String.format(
                Locale.ROOT, "%.1f,%.1f ", LEFT + (i + 0.5) * step, 10 + HEIGHT - height));
      }
      svg.markup("\n<polyline class=\"day\" points=\"" + points.toString().strip() + "\"/>\n");
    }
    times(svg, perBar, step);
    return svg.markup("</svg>\n").toString();
  }

  private static void axis(Html svg, int top) {
    for (int part = 0; part <= 2; part++) {
      double y = 10 + HEIGHT - HEIGHT * part / 2.0;
      double percent = top * part / 2.0;
      String label =
          percent == Math.rint(percent) || percent > 10
              ? String.format(Locale.ROOT, "%.0f %%", percent)
              : String.format(Locale.ROOT, "%.1f %%", percent);
      String kind = percent == 100 ? "quota" : "grid";
      svg.markup(
          String.format(
              Locale.ROOT,
              "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                  + "<text class=\"end\" x=\"%d\" y=\"%.1f\">%s</text>\n",
              kind,
              LEFT,
              LEFT + WIDTH,
              y,
              y,
              LEFT - 6,
              y + 4,
              label));
    }
  }

  private void times(Html svg, int perBar, double step) {
    boolean days = span > 30;
    int every = days ? 24 * Math.max(1, (span + 24 * 7 - 1) / (24 * 7)) : Math.max(1, span / 6);
    int offset = days ? (24 - first.atZone(ZoneOffset.UTC).getHour()) % 24 : 0;
    for (int hour = offset; hour < span; hour += every) {
      Instant at = first.plus(Duration.ofHours(hour));
      svg.markup(
          String.format(
              Locale.ROOT,
              "<text class=\"tick\" x=\"%.1f\" y=\"%d\">%s</text>",
              LEFT + (double) hour / perBar * step,
              HEIGHT + 28,
              days ? DAY.format(at) : TIME.format(at)));
    }
    svg.markup("\n");
  }

  private int calls(int hour) {
    return hours.getOrDefault(first.plus(Duration.ofHours(hour)), 0);
  }

  private int daySum(int hour) {
    Instant end = first.plus(Duration.ofHours(hour));
    return hours.subMap(end.minus(Duration.ofHours(23)), true, end, true).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
