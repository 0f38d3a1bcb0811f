package dev.cosell.testkit.internal;

import dev.cosell.testkit.Fault;
import dev.cosell.testkit.internal.ObservedPortal.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The cells of a matrix as a section of a page; what comes to the same stands once. */
public final class FaultTable {
  private final Map<List<String>, Map<Fault, String>> cells = new LinkedHashMap<>();
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
    List<String> where = List.of(place.operation(), place.question(), story);
    cells.computeIfAbsent(where, any -> new TreeMap<>()).put(fault, words);
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

  /** {@return the cells in Markdown: calls with the same cells share a table} */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    byCells()
        .forEach(
            (faults, calls) -> {
              text.append('\n');
              byQuestion(calls).forEach((call, stories) -> line(text, call, stories));
              text.append("\n| Fault | What happens |\n|---|---|\n");
              byWords(faults)
                  .forEach(
                      (words, names) ->
                          text.append("| " + String.join(", ", names) + " | " + words + " |\n"));
            });
    if (!events.isEmpty()) {
      text.append("\n| Events come | What happens |\n|---|---|\n");
    }
    events.forEach((how, words) -> text.append("| " + how + " | " + words + " |\n"));
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, String call, List<String> stories) {
    text.append("- ").append(call).append(", while ");
    text.append(String.join("; ", stories)).append('\n');
  }

  private Map<Map<Fault, String>, List<List<String>>> byCells() {
    Map<Map<Fault, String>, List<List<String>>> same = new LinkedHashMap<>();
    cells.forEach(
        (where, faults) -> same.computeIfAbsent(faults, any -> new ArrayList<>()).add(where));
    return same;
  }

  private static Map<String, List<String>> byQuestion(List<List<String>> calls) {
    Map<String, List<String>> stories = new LinkedHashMap<>();
    for (List<String> where : calls) {
      stories
          .computeIfAbsent(
              "`" + where.get(0) + "`" + question(where.get(0), where.get(1)),
              any -> new ArrayList<>())
          .add(where.get(2));
    }
    return stories;
  }

  private static String question(String operation, String question) {
    return question.equals("makes " + operation) ? "" : " when the engine " + question;
  }

  private static Map<String, List<String>> byWords(Map<Fault, String> faults) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    faults.forEach(
        (fault, words) -> names.computeIfAbsent(words, any -> new ArrayList<>()).add(name(fault)));
    return names;
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
