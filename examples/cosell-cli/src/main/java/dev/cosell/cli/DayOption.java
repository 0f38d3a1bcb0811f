package dev.cosell.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day of a step, which the commands that record one take. */
final class DayOption {
  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day on which it is recorded. Default: today.")
  private @Nullable LocalDate today;

  LocalDate day() {
    return today == null ? LocalDate.now(Clock.systemUTC()) : today;
  }
}
