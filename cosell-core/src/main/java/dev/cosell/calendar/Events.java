package dev.cosell.calendar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of a fiscal calendar, with ids that do not change when their days do. */
final class Events {
  private static final String DOMAIN = "@fiscal-calendar.cosell.dev";

  private Events() {}

  static CalendarEvent begins(FiscalQuarter quarter, List<Advice> advice) {
    return new CalendarEvent(
        uid(quarter.toString(), "begins"),
        quarter.year().cloud(),
        quarter.firstDay(),
        quarter.firstDay(),
        quarter + " begins",
        lines(advice));
  }

  static CalendarEvent window(WindowSpan span, List<Advice> advice) {
    String sure = "sure from " + span.firstSure() + " to " + span.lastSure();
    return new CalendarEvent(
        uid(span.quarter().toString(), span.window().name()),
        span.quarter().year().cloud(),
        span.first(),
        span.last(),
        span.quarter() + ": " + span.window(),
        advice.isEmpty() ? sure : sure + "\n" + lines(advice));
  }

  static Stream<CalendarEvent> funding(FundingDeadline deadline) {
    return Stream.of(
        new CalendarEvent(
            uid(deadline.period(), deadline.id() + "-submit"),
            deadline.cloud(),
            deadline.submitBy(),
            deadline.submitBy(),
            deadline.period() + ": submit " + deadline.what(),
            "closes on " + deadline.closes() + "\n" + deadline.basis()),
        new CalendarEvent(
            uid(deadline.period(), deadline.id() + "-closes"),
            deadline.cloud(),
            deadline.closes(),
            deadline.closes(),
            deadline.period() + ": last day for " + deadline.what(),
            deadline.basis()));
  }

  private static String lines(List<Advice> advice) {
    return advice.stream().map(Advice::toString).collect(Collectors.joining("\n"));
  }

  private static String uid(String period, String what) {
    String name = period + "-" + what;
    return name.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-') + DOMAIN;
  }
}
