package dev.cosell.cli;

import dev.cosell.calendar.CalendarFile;
import dev.cosell.calendar.FiscalCalendar;
import dev.cosell.calendar.FiscalQuarter;
import dev.cosell.cli.report.CalendarJson;
import dev.cosell.cli.report.CalendarReport;
import dev.cosell.cli.report.CalendarResult;
import dev.cosell.cli.report.CalendarTable;
import dev.cosell.cloud.Cloud;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cosell calendar}. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    versionProvider = Cosell.Version.class,
    sortOptions = false,
    description = {
      "Says what the clouds' fiscal years mean on a day: the quarter, the window, what to do and"
          + " what to leave, by when to ask for funding, and what comes next.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  cosell calendar",
      "  cosell calendar --clouds azure --today 2026-11-22 --quarters 4 --ics azure.ics",
      "",
      "Exit codes: 0 done; 2 an option or a file cannot be worked with."
    })
final class CalendarCommand implements Callable<Integer> {
  private static final int MOST_QUARTERS = 40;
  private static final int MOST_YEARS = 10;

  @Option(
      names = "--clouds",
      paramLabel = "CLOUD",
      split = ",",
      description = "The clouds to tell of. Default: all of the calendar.")
  private List<String> clouds = List.of();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day to tell of. Default: today.")
  private @Nullable LocalDate today;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day of what comes next. Default: as --quarters says.")
  private @Nullable LocalDate until;

  @Option(
      names = "--quarters",
      paramLabel = "N",
      description =
          "What comes next until the end of so many fiscal quarters, this one included. Default:"
              + " 2.")
  private @Nullable Integer quarters;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "Years, windows, advice and deadlines, as JSON. Default: the standard one.")
  private @Nullable Path calendar;

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Write what comes next as iCalendar, for calendar programs.")
  private @Nullable Path ics;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for calendar.json and report.html. Default: nothing is written.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print calendar.json instead of a table.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    InputProblems problems = new InputProblems();
    FiscalCalendar years =
        problems.read("--calendar", calendar, FiscalCalendar.standard(), FiscalCalendar::fromJson);
    NavigableSet<Cloud> chosen = chosen(years, problems);
    LocalDate day = today == null ? LocalDate.now(Clock.systemUTC()) : today;
    check(day, problems);
    problems.check();
    LocalDate last = until == null ? end(years, chosen, day) : until;
    CalendarResult result = CalendarResult.of(years, chosen, day, last);
    OutFolder folder = new OutFolder(out);
    folder.write("calendar.json", CalendarJson.render(result));
    folder.write("report.html", CalendarReport.render(result));
    if (ics != null) {
      // The stamp is the day's, so that the same question gives the same file.
      folder.write(
          "--ics " + ics,
          ics,
          CalendarFile.write(
              years, chosen, day, last, day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    CommandSpec command = Objects.requireNonNull(spec);
    command
        .commandLine()
        .getOut()
        .print(json ? CalendarJson.render(result) : CalendarTable.render(result, folder.written()));
    command.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private NavigableSet<Cloud> chosen(FiscalCalendar years, InputProblems problems) {
    NavigableSet<Cloud> chosen = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String name : clouds) {
      years.clouds().stream()
          .filter(cloud -> cloud.id().equals(name.strip()))
          .findFirst()
          .ifPresentOrElse(chosen::add, () -> unknown.add(name));
    }
    if (!unknown.isEmpty()) {
      problems.file(
          "--clouds " + String.join(",", unknown),
          "must be of " + years.clouds() + ", which the calendar has",
          "correct it, or add the cloud to a calendar of your own");
    }
    return clouds.isEmpty() ? new TreeSet<>(years.clouds()) : chosen;
  }

  private void check(LocalDate day, InputProblems problems) {
    if (until != null && quarters != null) {
      problems.file("--until and --quarters", "must not be given both", "leave one out");
    }
    if (until != null && (until.isBefore(day) || until.isAfter(day.plusYears(MOST_YEARS)))) {
      problems.file(
          "--until " + until,
          "must be from " + day + " to " + day.plusYears(MOST_YEARS),
          "correct the day");
    }
    if (quarters != null && (quarters < 1 || quarters > MOST_QUARTERS)) {
      problems.file(
          "--quarters " + quarters, "must be from 1 to " + MOST_QUARTERS, "correct the number");
    }
  }

  private LocalDate end(FiscalCalendar years, NavigableSet<Cloud> chosen, LocalDate day) {
    int left = quarters == null ? 2 : quarters;
    return chosen.stream()
        .map(
            cloud -> {
              FiscalQuarter quarter = years.quarter(cloud, day);
              for (int i = 1; i < left; i++) {
                quarter = years.quarter(cloud, quarter.lastDay().plusDays(1));
              }
              return quarter.lastDay();
            })
        .max(Comparator.naturalOrder())
        .orElse(day);
  }
}
