package dev.cosell.cli.report;

import dev.cosell.portal.CallQuota;
import java.util.Locale;

/** How many calls a sync made beside how many the portals allow. */
record CallsSection(RunResult result) implements Section {
  @Override
  public void write(Html out) {
    out.section("Calls against quota, by portal hour");
    for (CloudResult cloud : result.clouds()) {
      Work work = cloud.work();
      out.element(
          "p",
          String.format(
              Locale.ROOT,
              "%s: deals registered: %,d. Records updated: %,d. Write calls: %,d. Read calls: %,d."
                  + " Calls that the portal turned away as too many: %,d.",
              cloud.name(),
              work.registered(),
              work.updated(),
              work.writeCalls(),
              work.readCalls(),
              work.throttled()));
      out.markup("<div class=\"charts\">\n");
      cloud.quotas().forEach(quota -> quota(cloud, quota, out));
      out.markup("</div>\n");
    }
    out.markup(
            "<p class=\"note\"><span class=\"key bar\"></span> calls in the hour, in percent of the"
                + " quota per second &#160; <span class=\"key day\"></span> calls in the 24 hours up"
                + " to then, in percent of the quota per day</p>")
        .endSection();
  }

  private static void quota(CloudResult cloud, CallQuota quota, Html out) {
    CallsChart chart = new CallsChart(cloud, quota);
    String perDay =
        quota.perDay().isPresent()
            ? String.format(Locale.ROOT, " and %,d in 24 hours", quota.perDay().getAsInt())
            : "";
    out.markup("<div>")
        .element(
            "h3",
            cloud.name() + " " + quota.group() + ": " + quota.perSecond() + " a second" + perDay)
        .markup(chart.svg())
        .element("p class=\"note\"", chart.caption())
        .markup("</div>\n");
  }
}
