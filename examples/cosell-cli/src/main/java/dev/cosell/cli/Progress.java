package dev.cosell.cli;

import dev.cosell.sync.Pace;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntFunction;

/** One line on a terminal that says how far a run has come. */
final class Progress {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int STEPS = 200;
  private static final int WIDTH = 99;

  private final PrintWriter out;
  private final boolean shown;
  private final Pace pace;
  private final IntFunction<Instant> through;
  private boolean dirty;

  /**
   * A progress line.
   *
   * @param out where to write
   * @param shown whether to write at all
   * @param pace the portal's time
   * @param through when so many deals that are left will be through
   */
  Progress(PrintWriter out, boolean shown, Pace pace, IntFunction<Instant> through) {
    this.out = out;
    this.shown = shown;
    this.pace = pace;
    this.through = through;
  }

  void at(int done, int total) {
    int step = Math.max(1, total / STEPS);
    if (shown && (done % step == 0 || done == total)) {
      String backlog =
          done < total
              ? "; backlog through by "
                  + MINUTE.format(through.apply(total - done))
                  + " at the latest"
              : "";
      say(
          String.format(
              Locale.ROOT,
              "%,d of %,d deals, portal time %s%s",
              done,
              total,
              MINUTE.format(pace.now()),
              backlog));
    }
  }

  /** Says that a pass is over and the portal's time moves on. */
  void waiting(int inReview, Instant until) {
    if (shown) {
      say(
          String.format(
              Locale.ROOT,
              "%,d deals in review; portal time moves on to %s",
              inReview,
              MINUTE.format(until)));
    }
  }

  void end() {
    if (dirty) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
      dirty = false;
    }
  }

  private void say(String text) {
    String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
    out.print("\r" + line + " ".repeat(WIDTH - line.length()));
    out.flush();
    dirty = true;
  }
}
