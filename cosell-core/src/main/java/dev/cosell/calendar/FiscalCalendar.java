package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import dev.cosell.internal.TextFile;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clouds' fiscal years, with the windows in them, what to do when, and deadlines for funding.
 *
 * <p>The JSON form; windows stand in the order in which they prevail where two may hold:
 *
 * <pre>{@code
 * {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
 *  "source": "where that is from", "read": "2026-11-22",
 *  "years": {"azure": {"startsOn": "07-01", "namedFor": "LAST_DAY"}},
 *  "windows": [{"window": "YEAR_OPENING", "leastWeeks": 6, "mostWeeks": 8, "advice": [
 *      {"verdict": "DO", "with": "ACCOUNT_TEAM", "what": "propose joint account plans"}]}],
 *  "quarters": [{"quarter": 1, "advice": []}],
 *  "funding": [{"id": "mdf", "what": "development funds", "clouds": ["azure"], "every": "YEAR",
 *      "closesDaysBeforeEnd": 0, "submitDaysBefore": 56, "basis": "what it rests on"}]}
 * }</pre>
 */
public final class FiscalCalendar {
  private static final String STANDARD = "fiscal-calendar-standard.json";

  private final PolicyHeader header;
  private final String source;
  private final LocalDate read;
  private final NavigableMap<Cloud, YearRule> years;
  private final List<WindowRule> windows;
  private final NavigableMap<Integer, List<Advice>> quarters;
  private final List<FundingRule> funding;

  FiscalCalendar(
      PolicyHeader header,
      String source,
      LocalDate read,
      NavigableMap<Cloud, YearRule> years,
      List<WindowRule> windows,
      NavigableMap<Integer, List<Advice>> quarters,
      List<FundingRule> funding) {
    this.header = header;
    this.source = source;
    this.read = read;
    this.years = new TreeMap<>(years);
    this.windows = List.copyOf(windows);
    this.quarters = new TreeMap<>(quarters);
    this.funding = List.copyOf(funding);
  }

  /**
   * What is known today: AWS and Google go from January to December, Microsoft from July to June.
   *
   * @return the calendar, version 1
   */
  public static FiscalCalendar standard() {
    return fromJson(TextFile.read(FiscalCalendar.class, STANDARD));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the calendar
   * @throws InvalidPolicyException if the text breaks the form; lists everything that is wrong
   */
  public static FiscalCalendar fromJson(String json) {
    return CalendarJson.read(json);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal calendar.
   *
   * @return the text, indented
   */
  public String toJson() {
    return CalendarJson.write(this);
  }

  /** {@return what the calendar says of itself} */
  public PolicyHeader header() {
    return header;
  }

  /** {@return where the data are from} */
  public String source() {
    return source;
  }

  /** {@return the day on which the source was read} */
  public LocalDate read() {
    return read;
  }

  /** {@return the clouds whose years are known, in order} */
  public SortedSet<Cloud> clouds() {
    return new TreeSet<>(years.keySet());
  }

  /**
   * The fiscal year of a day.
   *
   * @param cloud a cloud of the calendar
   * @param day the day
   * @return the one year that has the day
   * @throws IllegalArgumentException if the calendar does not have the cloud
   */
  public FiscalYear year(Cloud cloud, LocalDate day) {
    return rule(cloud).yearOf(cloud, day);
  }

  /**
   * The fiscal quarter of a day.
   *
   * @param cloud a cloud of the calendar
   * @param day the day
   * @return the one quarter that has the day
   * @throws IllegalArgumentException if the calendar does not have the cloud
   */
  public FiscalQuarter quarter(Cloud cloud, LocalDate day) {
    return year(cloud, day).quarter(day);
  }

  private YearRule rule(Cloud cloud) {
    return Optional.ofNullable(years.get(cloud))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "cloud must be one of " + years.keySet() + ", but was " + cloud));
  }

  /**
   * The windows of a time.
   *
   * @param cloud a cloud of the calendar
   * @param first the first day of the time
   * @param last the last day of the time
   * @return the windows that have a day of it, by first day, then in the order of the calendar
   * @throws IllegalArgumentException if the calendar does not have the cloud
   */
  public List<WindowSpan> windows(Cloud cloud, LocalDate first, LocalDate last) {
    return quarters(cloud, first, last).stream()
        .flatMap(this::spans)
        .filter(span -> !span.last().isBefore(first) && !span.first().isAfter(last))
        .sorted(Comparator.comparing(WindowSpan::first))
        .toList();
  }

  private Stream<WindowSpan> spans(FiscalQuarter quarter) {
    return windows.stream().flatMap(rule -> rule.in(quarter).stream());
  }

  private List<FiscalQuarter> quarters(Cloud cloud, LocalDate first, LocalDate last) {
    List<FiscalQuarter> found = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); ) {
      FiscalQuarter quarter = quarter(cloud, day);
      found.add(quarter);
      day = quarter.lastDay().plusDays(1);
    }
    return found;
  }

  /**
   * What a cloud's fiscal year means on a day.
   *
   * @param cloud a cloud of the calendar
   * @param day the day
   * @return windows, advice and deadlines, with the reason
   * @throws IllegalArgumentException if the calendar does not have the cloud
   */
  public EngagementOutlook outlook(Cloud cloud, LocalDate day) {
    FiscalQuarter quarter = quarter(cloud, day);
    List<WindowSpan> holding =
        spans(quarter)
            .filter(span -> span.contains(day))
            .sorted(Comparator.comparing((WindowSpan span) -> !span.isSureOn(day)))
            .toList();
    List<Advice> advice = new ArrayList<>();
    holding.stream()
        .limit(1)
        .flatMap(span -> rule(span.window()).stream())
        .forEach(rule -> advice.addAll(rule.advice()));
    advice.addAll(quarters.getOrDefault(quarter.number(), List.of()));
    return new EngagementOutlook(day, quarter, holding, advice, funding(cloud, day));
  }

  private Optional<WindowRule> rule(EngagementWindow window) {
    return windows.stream().filter(rule -> rule.window() == window).findFirst();
  }

  /**
   * What the fiscal years mean on a day, cloud by cloud.
   *
   * @param day the day
   * @return an outlook for each cloud, in order
   */
  public List<EngagementOutlook> outlook(LocalDate day) {
    return years.keySet().stream().map(cloud -> outlook(cloud, day)).toList();
  }

  /**
   * The next deadlines for requests for funding.
   *
   * @param cloud a cloud of the calendar
   * @param day the day from which to look
   * @return for each kind of request the first deadline that is not closed on the day, the earliest
   *     to submit first
   * @throws IllegalArgumentException if the calendar does not have the cloud
   */
  public List<FundingDeadline> funding(Cloud cloud, LocalDate day) {
    FiscalQuarter quarter = quarter(cloud, day);
    return funding.stream()
        .filter(rule -> rule.clouds().contains(cloud))
        .map(rule -> next(rule, quarter, day))
        .sorted(Comparator.comparing(FundingDeadline::submitBy).thenComparing(FundingDeadline::id))
        .toList();
  }

  private FundingDeadline next(FundingRule rule, FiscalQuarter quarter, LocalDate day) {
    FiscalQuarter at = quarter;
    while (rule.deadline(at).closes().isBefore(day)) {
      at = quarter(at.year().cloud(), at.lastDay().plusDays(1));
    }
    return rule.deadline(at);
  }

  /**
   * Everything that stands in a calendar for a time: windows, first days of quarters, and
   * deadlines.
   *
   * @param clouds clouds of the calendar
   * @param first the first day of the time
   * @param last the last day of the time
   * @return the events that have a day of it, by first day and uid
   * @throws IllegalArgumentException if the calendar does not have one of the clouds
   */
  public List<CalendarEvent> events(Collection<Cloud> clouds, LocalDate first, LocalDate last) {
    return new TreeSet<>(clouds)
        .stream()
            .flatMap(cloud -> events(cloud, first, last))
            .filter(event -> !event.last().isBefore(first) && !event.first().isAfter(last))
            .sorted(Comparator.comparing(CalendarEvent::first).thenComparing(CalendarEvent::uid))
            .distinct()
            .toList();
  }

  private Stream<CalendarEvent> events(Cloud cloud, LocalDate first, LocalDate last) {
    // A deadline's day to submit may lie in a quarter before that of its end.
    List<FiscalQuarter> seen = quarters(cloud, first, last.plusDays(mostDaysAhead()));
    return seen.stream()
        .flatMap(
            quarter ->
                Stream.of(
                        Stream.of(Events.begins(quarter, advice(quarter))),
                        windows.stream()
                            .flatMap(
                                rule ->
                                    rule.in(quarter).stream()
                                        .map(span -> Events.window(span, rule.advice()))),
                        funding.stream()
                            .filter(rule -> rule.clouds().contains(cloud))
                            .flatMap(rule -> Events.funding(rule.deadline(quarter))))
                    .flatMap(each -> each));
  }

  private List<Advice> advice(FiscalQuarter quarter) {
    return quarters.getOrDefault(quarter.number(), List.of());
  }

  private int mostDaysAhead() {
    return funding.stream()
        .mapToInt(rule -> rule.closesDaysBeforeEnd() + rule.submitDaysBefore())
        .max()
        .orElse(0);
  }

  NavigableMap<Cloud, YearRule> years() {
    return years;
  }

  List<WindowRule> windows() {
    return windows;
  }

  NavigableMap<Integer, List<Advice>> quarters() {
    return quarters;
  }

  List<FundingRule> funding() {
    return funding;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FiscalCalendar that
        && header.equals(that.header)
        && source.equals(that.source)
        && read.equals(that.read)
        && years.equals(that.years)
        && windows.equals(that.windows)
        && quarters.equals(that.quarters)
        && funding.equals(that.funding);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, source, read, years, windows, quarters, funding);
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "FiscalCalendar[" + header.name() + " v" + header.version() + "]";
  }
}
