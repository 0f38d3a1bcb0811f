package dev.cosell.cli.report;

import java.util.stream.Collectors;

/** What a sync was: where the deals came from, with which clouds, from when to when. */
record RunHeading(RunResult result) implements Section {
  @Override
  public void write(Html out) {
    out.markup("<header>")
        .element(
            "h1",
            "Co-sell sync with "
                + result.clouds().stream().map(CloudResult::name).collect(Collectors.joining(", ")))
        .element(
            "p class=\"sub\"",
            result.source() + ", sent where the policy " + result.routing() + " says.");
    result.clouds().forEach(cloud -> cloud(cloud, out));
    out.markup("</header>\n");
  }

  private static void cloud(CloudResult cloud, Html out) {
    out.element(
        "p class=\"sub\"",
        cloud.name()
            + ": "
            + cloud.portal()
            + ". "
            + (cloud.simulated() ? "Portal time (simulated) " : "Time ")
            + Minute.of(cloud.startedAt())
            + " to "
            + Minute.of(cloud.endedAt())
            + " UTC, "
            + cloud.passes()
            + (cloud.passes() == 1 ? " pass." : " passes."));
    cloud
        .stoppedBy()
        .ifPresent(why -> out.element("p class=\"stopped\"", cloud.name() + " stopped: " + why));
  }
}
