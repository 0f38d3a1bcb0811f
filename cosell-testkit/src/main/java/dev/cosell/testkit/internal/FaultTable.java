package dev.cosell.testkit.internal;

import dev.cosell.testkit.Fault;
import dev.cosell.testkit.internal.ObservedPortal.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The cells of a matrix as a section of a page; faults that come to the same share a row. */
public final class FaultTable {
  private final Map<String, Map<Fault, String>> cells = new LinkedHashMap<>();
  private final Map<String, String> events = new LinkedHashMap<>();

  /** An empty table. */
  public FaultTable() {}

  /**
   * Enters a cell.
   *
   * @param story what is done
   * @param place the call that goes wrong
   * @param fault how
   * @param words what happens
   */
  public void put(String story, Place place, Fault fault, String words) {
    cells
        .computeIfAbsent(
            story + " | " + place.question() + " | `" + place.operation() + "`",
            row -> new TreeMap<>())
        .put(fault, words);
  }

  /**
   * Enters what becomes of events.
   *
   * @param how how they come
   * @param words what happens
   */
  public void putEvents(String how, String words) {
    events.put(how, words);
  }

  /** {@return the table in Markdown} */
  public String markdown() {
    StringBuilder text =
        new StringBuilder(
            "| While | the engine | and this call meets | a fault | what happens |\n|---|---|---|---|---|\n");
    cells.forEach(
        (row, faults) -> {
          Map<String, String> grouped = new LinkedHashMap<>();
          faults.forEach(
              (fault, words) ->
                  grouped.merge(words, name(fault), (one, other) -> one + ", " + other));
          grouped.forEach((words, names) -> line(text, row, names, words));
        });
    events.forEach((how, words) -> line(text, "events come | reads | -", how, words));
    return text.toString();
  }

  private static void line(StringBuilder text, String row, String fault, String words) {
    text.append("| ").append(row).append(" | ").append(fault);
    text.append(" | ").append(words).append(" |\n");
  }

  private static String name(Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Writes the table into a page, between its markers.
   *
   * @param page the page
   * @param section the section's name
   */
  public void write(Path page, String section) {
    try {
      Files.writeString(page, before(page, section) + markdown() + after(page, section));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page, e);
    }
  }

  /**
   * The table that a page has.
   *
   * @param page the page
   * @param section the section's name
   * @return what stands between the section's markers
   */
  public static String read(Path page, String section) {
    String text = text(page);
    return text.substring(
        before(page, section).length(), text.length() - after(page, section).length());
  }

  private static String before(Path page, String section) {
    String marker = "<!-- faults: " + section + " -->\n";
    return text(page).substring(0, place(page, marker) + marker.length());
  }

  private static String after(Path page, String section) {
    return text(page).substring(place(page, "<!-- end of faults: " + section + " -->"));
  }

  private static int place(Path page, String marker) {
    int place = text(page).indexOf(marker);
    if (place < 0) {
      throw new IllegalArgumentException(page + " must have the line " + marker.strip());
    }
    return place;
  }

  private static String text(Path page) {
    try {
      return Files.readString(page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
  }
}
