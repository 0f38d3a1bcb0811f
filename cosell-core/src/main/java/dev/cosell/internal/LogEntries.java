package dev.cosell.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a log that only grows, each with an id of its own.
 *
 * <p>The JSON form is {@code {"format": 1, "entries": [...]}}. Immutable.
 *
 * @param <T> the type of the entries, with {@code equals}
 */
public final class LogEntries<T> {
  private static final int FORMAT = 1;
  private static final String ONE_ENTRY = "must be that of one entry, but two differ for '";

  private final Function<T, String> id;
  private final Map<String, T> entries;

  private LogEntries(Function<T, String> id, Map<String, T> entries) {
    this.id = id;
    this.entries = entries;
  }

  /**
   * A log without entries.
   *
   * @param id the id of an entry
   * @param <T> the type of the entries
   * @return the log
   */
  public static <T> LogEntries<T> empty(Function<T, String> id) {
    return new LogEntries<>(id, Map.of());
  }

  /**
   * Adds entries at the end.
   *
   * @param more the entries; one that the log has already is left out
   * @return the longer log
   * @throws IllegalArgumentException if another entry of the same id is in the log
   */
  public LogEntries<T> append(Collection<? extends T> more) {
    Map<String, T> all = new LinkedHashMap<>(entries);
    for (T each : more) {
      if (differs(all.putIfAbsent(id.apply(each), each), each)) {
        throw new IllegalArgumentException("id " + ONE_ENTRY + id.apply(each) + "'");
      }
    }
    return new LogEntries<>(id, all);
  }

  private static boolean differs(@Nullable Object before, Object entry) {
    return before != null && !before.equals(entry);
  }

  /**
   * All entries.
   *
   * @return the entries in the order in which they were added; cannot be changed
   */
  public List<T> all() {
    return List.copyOf(entries.values());
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @param entry reads an entry; empty where it told the reader a problem that leaves none
   * @return this log with what was read at its end
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form; lists everything
   *     that is wrong
   */
  public LogEntries<T> read(String json, Function<JsonReader, Optional<T>> entry) {
    JsonReader document = JsonReader.of(json);
    document.format(FORMAT);
    Map<String, T> read = new LinkedHashMap<>(entries);
    for (JsonReader each : document.requiredObjects("entries")) {
      entry
          .apply(each)
          .filter(value -> differs(read.putIfAbsent(id.apply(value), value), value))
          .ifPresent(
              twice ->
                  each.problem(
                      "id",
                      ONE_ENTRY + id.apply(twice) + "'; add a correction under an id of its own"));
    }
    document.finish();
    return new LogEntries<>(id, read);
  }

  /**
   * Writes the JSON form.
   *
   * @param entry writes an entry's members
   * @return the text, indented, with the entries in their order
   */
  public String write(BiConsumer<T, ObjectNode> entry) {
    ObjectNode document = Json.newDocument(FORMAT);
    document.putArray("entries");
    entries.values().forEach(each -> entry.accept(each, document.withArray("entries").addObject()));
    return Json.writePretty(document);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogEntries<?> that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  /** How many entries there are, in words. */
  @Override
  public String toString() {
    return entries.size() + " entries";
  }
}
