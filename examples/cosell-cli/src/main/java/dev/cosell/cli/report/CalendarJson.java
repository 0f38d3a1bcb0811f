package dev.cosell.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.calendar.Advice;
import dev.cosell.calendar.CalendarEvent;
import dev.cosell.calendar.EngagementOutlook;
import dev.cosell.calendar.FundingDeadline;
import dev.cosell.calendar.WindowSpan;

/** {@code calendar.json}: what the clouds' fiscal years mean, for programs. */
public final class CalendarJson {
  private static final int FORMAT = 1;

  private CalendarJson() {}

  /**
   * Renders a result.
   *
   * @param result the result
   * @return the document, with a line break at its end
   */
  public static String render(CalendarResult result) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    root.putObject("calendar")
        .put("name", result.calendar().header().name())
        .put("version", result.calendar().header().version())
        .put("source", result.calendar().source())
        .put("read", result.calendar().read().toString());
    root.put("today", result.today().toString()).put("until", result.until().toString());
    root.putArray("clouds");
    result.outlooks().forEach(each -> cloud(each, root.withArray("clouds").addObject()));
    root.putArray("events");
    result.events().forEach(each -> event(each, root.withArray("events").addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void cloud(EngagementOutlook outlook, ObjectNode node) {
    node.put("cloud", outlook.quarter().year().cloud().id())
        .put("year", outlook.quarter().year().number())
        .put("quarter", outlook.quarter().number())
        .put("firstDay", outlook.quarter().firstDay().toString())
        .put("lastDay", outlook.quarter().lastDay().toString())
        .put("because", outlook.because());
    node.putArray("windows");
    for (WindowSpan span : outlook.windows()) {
      node.withArray("windows")
          .addObject()
          .put("window", span.window().name())
          .put("sure", span.isSureOn(outlook.day()))
          .put("first", span.first().toString())
          .put("firstSure", span.firstSure().toString())
          .put("lastSure", span.lastSure().toString())
          .put("last", span.last().toString());
    }
    node.putArray("advice");
    for (Advice advice : outlook.advice()) {
      ObjectNode each =
          node.withArray("advice")
              .addObject()
              .put("verdict", advice.verdict().name())
              .put("with", advice.with().name())
              .put("what", advice.what());
      advice.unless().ifPresent(unless -> each.put("unless", unless));
    }
    node.putArray("funding");
    for (FundingDeadline deadline : outlook.funding()) {
      node.withArray("funding")
          .addObject()
          .put("id", deadline.id())
          .put("what", deadline.what())
          .put("period", deadline.period())
          .put("submitBy", deadline.submitBy().toString())
          .put("closes", deadline.closes().toString())
          .put("standing", deadline.on(outlook.day()).name())
          .put("basis", deadline.basis());
    }
  }

  private static void event(CalendarEvent event, ObjectNode node) {
    node.put("uid", event.uid())
        .put("cloud", event.cloud().id())
        .put("first", event.first().toString())
        .put("last", event.last().toString())
        .put("summary", event.summary())
        .put("description", event.description());
  }
}
