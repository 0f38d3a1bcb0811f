package dev.cosell.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.InvalidPolicyException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When somebody works: a time zone, days of the week, hours of the day, and holidays.
 *
 * <p>Hours are those of the clock on the wall, and the time between them is real time: a day on
 * which the clock is put forward within them is an hour shorter.
 *
 * <p>The JSON form; {@code to} may be {@code 24:00}:
 *
 * <pre>{@code
 * {"zone": "Europe/Berlin", "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
 *  "from": "09:00", "to": "18:00", "holidays": {"2031-05-01": "Labour Day"}}
 * }</pre>
 *
 * @param zone the time zone
 * @param days the days of the week on which the person works, at least one
 * @param from when work begins
 * @param to when work ends, after it begins; midnight is the end of the day
 * @param holidays the days on which the person does not work, with what they are called
 */
public record WorkingHours(
    ZoneId zone,
    Set<DayOfWeek> days,
    LocalTime from,
    LocalTime to,
    SortedMap<LocalDate, String> holidays) {
  /**
   * Checks and copies.
   *
   * @param zone as the type says
   * @param days as the type says
   * @param from as the type says
   * @param to as the type says
   * @param holidays as the type says
   * @throws IllegalArgumentException if there is no day, or work ends before it begins
   */
  public WorkingHours {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("days must hold at least one day of the week");
    }
    if (!isAfter(to, from)) {
      throw new IllegalArgumentException("to must be after " + from + ", but was " + to);
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
  }

  private static boolean isAfter(LocalTime to, LocalTime from) {
    return to.equals(LocalTime.MIDNIGHT) || to.isAfter(from);
  }

  /**
   * Monday to Friday, nine to six, without holidays.
   *
   * @param zone the time zone
   * @return the hours
   */
  public static WorkingHours weekdays(ZoneId zone) {
    return new WorkingHours(
        zone,
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(18, 0),
        new TreeMap<>());
  }

  /**
   * The same hours with one more holiday.
   *
   * @param day the day
   * @param called what it is called
   * @return the hours
   */
  public WorkingHours withHoliday(LocalDate day, String called) {
    SortedMap<LocalDate, String> more = new TreeMap<>(holidays);
    more.put(day, called);
    return new WorkingHours(zone, days, from, to, more);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the hours
   * @throws InvalidPolicyException if the text breaks the form or names a zone that is not one;
   *     lists everything that is wrong
   */
  public static WorkingHours fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    WorkingHours hours = read(document);
    document.finish();
    return hours;
  }

  static WorkingHours read(JsonReader document) {
    ZoneId zone =
        document.required(
            "zone",
            document.optional(
                "zone",
                ZoneId::of,
                "must be a time zone such as Europe/Berlin; an owner of whom it is not known has no"
                    + " hours"),
            ZoneOffset.UTC);
    Set<DayOfWeek> days = days(document);
    LocalTime from = time(document, "from", LocalTime.MIN);
    LocalTime to = time(document, "to", LocalTime.MIDNIGHT);
    if (!isAfter(to, from)) {
      document.problem("to", "must be after from, " + from + ", but was " + to);
      to = LocalTime.MIDNIGHT;
    }
    return new WorkingHours(zone, days, from, to, holidays(document));
  }

  private static Set<DayOfWeek> days(JsonReader document) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String text : document.texts("days")) {
      try {
        days.add(DayOfWeek.valueOf(text));
      } catch (IllegalArgumentException unknown) {
        document.problem("days", "must be days such as MONDAY, but was '" + text + "'");
      }
    }
    if (days.isEmpty()) {
      document.problem("days", "must hold at least one day of the week; add one");
      days.add(DayOfWeek.MONDAY);
    }
    return days;
  }

  private static LocalTime time(JsonReader document, String name, LocalTime standIn) {
    return document.required(
        name,
        document.optional(
            name,
            text -> text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text),
            "must be a time such as 09:00"),
        standIn);
  }

  private static NavigableMap<LocalDate, String> holidays(JsonReader document) {
    NavigableMap<LocalDate, String> holidays = new TreeMap<>();
    JsonReader object = document.optionalObject("holidays").orElseGet(() -> JsonReader.of("{}"));
    for (String day : object.names()) {
      String called = object.text(day);
      try {
        holidays.put(LocalDate.parse(day), called);
      } catch (DateTimeException broken) {
        object.problem(day, "must stand under a date such as 2031-01-15; write its date");
      }
    }
    return holidays;
  }

  /**
   * The JSON form; {@link #fromJson} reads equal hours.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newObject();
    write(document);
    return Json.writePretty(document);
  }

  void write(ObjectNode document) {
    document.put("zone", zone.getId());
    days.forEach(day -> document.withArray("days").add(day.name()));
    document.put("from", from.toString());
    document.put("to", to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
    ObjectNode named = document.putObject("holidays");
    holidays.forEach((day, called) -> named.put(day.toString(), called));
  }

  /**
   * Whether somebody works on a day.
   *
   * @param day the day, in the zone
   * @return whether it is a day of work and no holiday
   */
  public boolean worksOn(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
  }

  /**
   * Whether somebody works at a moment.
   *
   * @param moment the moment
   * @return whether it is within the hours of a day of work; the very end is
   */
  public boolean worksAt(Instant moment) {
    LocalDate day = dayOf(moment);
    return isWithin(day, moment) || isWithin(day.minusDays(1), moment);
  }

  private boolean isWithin(LocalDate day, Instant moment) {
    return worksOn(day) && !moment.isBefore(opening(day)) && !moment.isAfter(closing(day));
  }

  /**
   * The moment after so much working time.
   *
   * @param start from when to count
   * @param work how much working time, zero or more
   * @return the moment, within working hours, not before the start
   * @throws IllegalArgumentException if the working time is negative
   */
  public Instant plus(Instant start, Duration work) {
    if (work.isNegative()) {
      throw new IllegalArgumentException("work must not be negative, but was " + work);
    }
    Duration left = work;
    for (LocalDate day = dayOf(start).minusDays(1); ; day = day.plusDays(1)) {
      if (!worksOn(day) || !closing(day).isAfter(start)) {
        continue;
      }
      Instant begin = later(start, opening(day));
      Duration here = Duration.between(begin, closing(day));
      if (left.compareTo(here) <= 0) {
        return begin.plus(left);
      }
      left = left.minus(here.isNegative() ? Duration.ZERO : here);
    }
  }

  /**
   * The end of work so many days of work later.
   *
   * @param start from when to count; the day of work on which it falls, or the next one where it
   *     falls after work or on a free day, is day zero
   * @param workingDays how many days of work later, zero or more
   * @return the end of work on that day
   * @throws IllegalArgumentException if the number of days is negative
   */
  public Instant closingAfter(Instant start, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException(
          "workingDays must not be negative, but was " + workingDays);
    }
    LocalDate day = dayOf(firstMoment(start));
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (worksOn(day)) {
        left--;
      }
    }
    return closing(day);
  }

  /** The first moment of work from a start on. */
  Instant firstMoment(Instant start) {
    return plus(start, Duration.ZERO);
  }

  /** The last moment of work from a start to an end, both included; empty if there is none. */
  Optional<Instant> lastMoment(Instant start, Instant end) {
    for (LocalDate day = dayOf(end);
        !day.isBefore(dayOf(start).minusDays(1));
        day = day.minusDays(1)) {
      if (worksOn(day) && !opening(day).isAfter(end)) {
        Instant last = closing(day).isBefore(end) ? closing(day) : end;
        return Optional.of(last).filter(moment -> moment.isAfter(start));
      }
    }
    return Optional.empty();
  }

  LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private Instant opening(LocalDate day) {
    return day.atTime(from).atZone(zone).toInstant();
  }

  private Instant closing(LocalDate day) {
    return (to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day)
        .atTime(to)
        .atZone(zone)
        .toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
