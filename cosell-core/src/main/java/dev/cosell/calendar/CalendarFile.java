package dev.cosell.calendar;

import dev.cosell.cloud.Cloud;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A fiscal calendar as iCalendar (RFC 5545), which calendar programs read.
 *
 * <p>Equal input gives equal text. An event keeps its uid when a new version of the calendar moves
 * its days, and the calendar's version is its sequence number, so a program that reads the new text
 * moves the event.
 *
 * <p>Needs {@code org.mnode.ical4j:ical4j}, which is optional for users of this library: add it
 * where this class is used.
 */
public final class CalendarFile {
  private CalendarFile() {}

  /**
   * Writes the events of a time.
   *
   * @param calendar the calendar
   * @param clouds clouds of the calendar
   * @param first the first day of the time
   * @param last the last day of the time
   * @param stamp the time that every event states as that of its making; whole seconds count
   * @return the text, its lines ended by CR and LF
   * @throws IllegalArgumentException if the calendar does not have one of the clouds
   * @throws NoClassDefFoundError if ical4j is not on the class path
   */
  public static String write(
      FiscalCalendar calendar,
      Collection<Cloud> clouds,
      LocalDate first,
      LocalDate last,
      Instant stamp) {
    Calendar file = new Calendar();
    file.add(new ProdId("-//dev.cosell//fiscal calendar//EN"));
    file.add(ImmutableVersion.VERSION_2_0);
    file.add(ImmutableCalScale.GREGORIAN);
    for (CalendarEvent event : calendar.events(clouds, first, last)) {
      file.add(event(event, calendar.header().version(), stamp.truncatedTo(ChronoUnit.SECONDS)));
    }
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(file, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static VEvent event(CalendarEvent event, int version, Instant stamp) {
    VEvent made =
        new VEvent(
            new PropertyList()
                .add(new Uid(event.uid()))
                .add(new DtStamp(stamp))
                .add(new Sequence(version))
                .add(new DtStart<>(event.first()))
                .add(new DtEnd<>(event.last().plusDays(1)))
                .add(new Summary(event.summary()))
                .add(new Categories(event.cloud().id()))
                .add(ImmutableTransp.TRANSPARENT));
    if (!event.description().isEmpty()) {
      made.add(new Description(event.description()));
    }
    return made;
  }
}
