package dev.cosell.cli.report;

import dev.cosell.inbound.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as those who have to keep them read them. */
final class Moments {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

  private Moments() {}

  /** A moment by the clock on a wall, with the zone. */
  static String local(Instant moment, ZoneId zone) {
    return MINUTE.format(moment.atZone(zone)) + " " + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone);
  }

  /** A deadline by the clock on the owner's wall, and what is out of the ordinary with it. */
  static String deadline(Deadline deadline, TriageRow row, Instant now) {
    String off =
        deadline.inWorkingHours()
            ? ""
            : deadline
                .lastWorkingMoment()
                .map(
                    moment ->
                        ", outside working hours, the last are until " + local(moment, row.zone()))
                .orElse(", outside working hours, and there are none until then");
    return local(deadline.due(), row.zone()) + " (" + left(now, deadline.due()) + ")" + off;
  }

  private static String left(Instant now, Instant due) {
    Duration left = Duration.between(now, due);
    return left.isNegative() ? "OVERDUE by " + words(left.negated()) : "in " + words(left);
  }

  private static String words(Duration time) {
    return time.toDays() > 0
        ? time.toDays() + " d " + time.toHoursPart() + " h"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }
}
