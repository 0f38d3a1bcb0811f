package dev.cosell.testkit.aws.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Documents by shelf and key, changed all or nothing: what a call puts is seen by that call at once
 * and by others after {@link #commit}.
 *
 * <p>A document is never changed in place: who changes one puts a changed copy. A document with a
 * text member {@code DueAt} is found by {@link #due} once that time has come. Not for several
 * threads at once; the portal's lock keeps them apart.
 */
public final class PortalStore {

  /** The member that says when something is to happen to a document by itself. */
  public static final String DUE_AT = "DueAt";

  private final Map<Shelf, Map<String, ObjectNode>> committed = new EnumMap<>(Shelf.class);
  private final Map<Shelf, Map<String, Optional<ObjectNode>>> pending = new EnumMap<>(Shelf.class);
  private final TreeMap<String, Key> due = new TreeMap<>();

  /** Creates an empty store. */
  public PortalStore() {
    for (Shelf shelf : Shelf.values()) {
      committed.put(shelf, new LinkedHashMap<>());
      pending.put(shelf, new LinkedHashMap<>());
    }
  }

  /**
   * Looks a document up.
   *
   * @param shelf its kind
   * @param key its key
   * @return the document, not to be changed in place
   */
  public Optional<ObjectNode> find(Shelf shelf, String key) {
    Optional<ObjectNode> changed = changes(shelf).get(key);
    return changed != null ? changed : Optional.ofNullable(documents(shelf).get(key));
  }

  /**
   * All documents of a kind, in the order in which they came.
   *
   * @param shelf the kind
   * @return the documents, not to be changed in place
   */
  public List<ObjectNode> all(Shelf shelf) {
    Map<String, Optional<ObjectNode>> changes = changes(shelf);
    if (changes.isEmpty()) {
      return List.copyOf(documents(shelf).values());
    }
    Map<String, ObjectNode> merged = new LinkedHashMap<>(documents(shelf));
    changes.forEach(
        (key, value) -> value.ifPresentOrElse(v -> merged.put(key, v), () -> merged.remove(key)));
    return List.copyOf(merged.values());
  }

  /**
   * Puts a document, new or changed.
   *
   * @param shelf its kind
   * @param key its key
   * @param document the document, not changed any more from here on
   */
  public void put(Shelf shelf, String key, ObjectNode document) {
    changes(shelf).put(key, Optional.of(document));
  }

  /**
   * Removes a document.
   *
   * @param shelf its kind
   * @param key its key
   */
  public void remove(Shelf shelf, String key) {
    changes(shelf).put(key, Optional.empty());
  }

  /**
   * What is to happen next by itself.
   *
   * @param now the present time
   * @return the key of the document that has been due longest, or empty if none is due
   */
  public Optional<Key> due(Instant now) {
    Map.Entry<String, Key> first = due.firstEntry();
    return first == null || first.getValue().at().isAfter(now)
        ? Optional.empty()
        : Optional.of(first.getValue());
  }

  /**
   * The changes that are not committed yet.
   *
   * @return one entry for each document put or removed
   */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    pending.forEach(
        (shelf, byKey) -> byKey.forEach((key, doc) -> changes.add(new Change(shelf, key, doc))));
    return changes;
  }

  /** Makes the changes lasting. */
  public void commit() {
    changes().forEach(this::apply);
    rollback();
  }

  /** Drops the changes that are not committed yet. */
  public void rollback() {
    pending.values().forEach(Map::clear);
  }

  /**
   * Makes one change of the past lasting.
   *
   * @param change the change
   */
  void apply(Change change) {
    Map<String, ObjectNode> shelf = documents(change.shelf);
    Optional<ObjectNode> before = Optional.ofNullable(shelf.get(change.key));
    before.map(old -> Json.text(old, DUE_AT)).ifPresent(at -> due.remove(dueKey(at, change)));
    if (change.document.isEmpty()) {
      shelf.remove(change.key);
      return;
    }
    shelf.put(change.key, change.document.get());
    String at = Json.text(change.document.get(), DUE_AT);
    if (!at.isEmpty()) {
      due.put(dueKey(at, change), new Key(change.shelf, change.key, Instant.parse(at)));
    }
  }

  /** What a shelf holds, as changes that would fill an empty one. */
  List<Change> committed(Shelf shelf) {
    List<Change> changes = new ArrayList<>();
    documents(shelf).forEach((key, doc) -> changes.add(new Change(shelf, key, Optional.of(doc))));
    return changes;
  }

  private static String dueKey(String at, Change change) {
    return at + " " + change.shelf + " " + change.key;
  }

  private Map<String, ObjectNode> documents(Shelf shelf) {
    return committed.getOrDefault(shelf, Map.of());
  }

  private Map<String, Optional<ObjectNode>> changes(Shelf shelf) {
    return pending.getOrDefault(shelf, Map.of());
  }

  /**
   * A document that something is to happen to.
   *
   * @param shelf its kind
   * @param key its key
   * @param at when
   */
  public record Key(Shelf shelf, String key, Instant at) {}

  /**
   * A document put, or removed if it is empty.
   *
   * @param shelf its kind
   * @param key its key
   * @param document what was put
   */
  public record Change(Shelf shelf, String key, Optional<ObjectNode> document) {}
}
