package dev.cosell.cli.report;

import dev.cosell.sync.Standing;
import java.util.List;
import java.util.Locale;

/** How many deals stand where, as bars. */
final class PipelineChart {
  private static final int LABEL = 190;
  private static final int BAR = 420;
  private static final int ROW = 30;

  private PipelineChart() {}

  static String svg(CloudResult result) {
    List<Standing> shown =
        Standings.ORDER.stream().filter(standing -> result.count(standing) > 0).toList();
    int most = shown.stream().mapToInt(result::count).max().orElse(1);
    int height = Math.max(1, shown.size()) * ROW;
    Html svg = new Html();
    svg.markup(
        "<svg class=\"chart\" role=\"img\" aria-label=\"Deals by state\" viewBox=\"0 0 "
            + (LABEL + BAR + 90)
            + " "
            + height
            + "\">\n");
    for (int i = 0; i < shown.size(); i++) {
      Standing standing = shown.get(i);
      int count = result.count(standing);
      double width = Math.max(2.0, (double) BAR * count / most);
      int middle = i * ROW + ROW / 2;
      svg.markup("<text x=\"" + (LABEL - 10) + "\" y=\"" + (middle + 5) + "\" class=\"end\">")
          .markup(Html.escape(Standings.label(standing)))
          .markup("</text>")
          .markup(
              String.format(
                  Locale.ROOT,
                  "<rect class=\"s-%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\" rx=\"3\"/>",
                  standing,
                  LABEL,
                  middle - 10,
                  width))
          .markup(
              String.format(
                  Locale.ROOT,
                  "<text x=\"%.1f\" y=\"%d\" class=\"strong\">%,d</text>\n",
                  LABEL + width + 8,
                  middle + 5,
                  count));
    }
    return svg.markup("</svg>\n").toString();
  }
}
