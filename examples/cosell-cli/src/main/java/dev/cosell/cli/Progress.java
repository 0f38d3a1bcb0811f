package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import dev.cosell.sync.Pace;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** One line on a terminal that says how far a run has come with each of its clouds. */
final class Progress {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int STEPS = 200;
  private static final int WIDTH = 99;

  private final PrintWriter out;
  private final boolean shown;
  private final Map<Cloud, String> parts = new TreeMap<>();
  private boolean dirty;

  /**
   * A progress line.
   *
   * @param out where to write
   * @param shown whether to write at all
   */
  Progress(PrintWriter out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  /**
   * The part of the line for one cloud.
   *
   * @param cloud the cloud
   * @param pace the portal's time
   * @param through when so many deals that are left will be through
   */
  Part part(Cloud cloud, Pace pace, IntFunction<Instant> through) {
    return new Part(cloud, pace, through);
  }

  synchronized void end() {
    if (dirty) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
      dirty = false;
    }
  }

  private synchronized void say(Cloud cloud, String text) {
    parts.put(cloud, cloud + " " + text);
    String all = String.join(" | ", parts.values());
    String line = all.length() > WIDTH ? all.substring(0, WIDTH) : all;
    out.print("\r" + line + " ".repeat(WIDTH - line.length()));
    out.flush();
    dirty = true;
  }

  /** One cloud's part of the line. */
  final class Part {
    private final Cloud cloud;
    private final Pace pace;
    private final IntFunction<Instant> through;

    private Part(Cloud cloud, Pace pace, IntFunction<Instant> through) {
      this.cloud = cloud;
      this.pace = pace;
      this.through = through;
    }

    void at(int done, int total) {
      int step = Math.max(1, total / STEPS);
      if (shown && (done % step == 0 || done == total)) {
        String when =
            done < total
                ? "by " + MINUTE.format(through.apply(total - done))
                : "at " + MINUTE.format(pace.now());
        say(cloud, String.format(Locale.ROOT, "%,d/%,d %s", done, total, when));
      }
    }

    /** Says that a pass is over and the portal's time moves on. */
    void waiting(int inReview, Instant until) {
      if (shown) {
        say(cloud, String.format(Locale.ROOT, "%,d in review %s", inReview, MINUTE.format(until)));
      }
    }
  }
}
