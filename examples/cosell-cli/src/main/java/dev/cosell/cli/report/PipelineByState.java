package dev.cosell.cli.report;

import java.util.Locale;

/** How many deals stand where, a chart per cloud. */
record PipelineByState(RunResult result) implements Section {
  @Override
  public void write(Html out) {
    out.section("Pipeline by state").markup("<div class=\"charts\">\n");
    for (CloudResult cloud : result.clouds()) {
      out.markup("<div>")
          .element(
              "h3",
              String.format(
                  Locale.ROOT,
                  "%s: %,d deals, %,d with a record, %,d in sync",
                  cloud.name(),
                  cloud.deals().size(),
                  cloud.registered(),
                  cloud.inSync()))
          .markup(PipelineChart.svg(cloud))
          .markup("</div>\n");
    }
    out.markup("</div>\n").endSection();
  }
}
