package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.CallLog;
import dev.cosell.testkit.internal.JournalFile;
import dev.cosell.testkit.internal.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Documents by shelf and key, oldest first, and the calls. What changes between two commits is one
 * line of the journal, so that a call is remembered whole or not at all. A document that was put is
 * not changed in place.
 */
final class Memory implements AutoCloseable {
  private final Map<Shelf, Map<String, ObjectNode>> shelves = new EnumMap<>(Shelf.class);
  private final CallLog calls = new CallLog();
  private final Set<Place> changed = new LinkedHashSet<>();
  private final Optional<JournalFile> journal;
  private Optional<Instant> last = Optional.empty();

  private record Place(Shelf shelf, String key) {}

  Memory(Optional<Path> file) {
    for (Shelf shelf : Shelf.values()) {
      shelves.put(shelf, new LinkedHashMap<>());
    }
    journal = file.map(path -> JournalFile.open(path, this::replay, this::everything));
  }

  private void replay(ObjectNode line) {
    last = Optional.of(Instant.parse(line.path("at").asText()));
    if (line.path("calls") instanceof ObjectNode earlier) {
      calls.read(earlier);
    }
    if (line.has("call")) {
      calls.add(Call.read(line.path("call")));
    }
    for (JsonNode change : line.path("changes")) {
      Map<String, ObjectNode> shelf = shelf(Shelf.valueOf(change.path(0).asText()));
      String key = change.path(1).asText();
      if (change.path(2) instanceof ObjectNode document) {
        shelf.put(key, document);
      } else {
        shelf.remove(key);
      }
    }
  }

  private Stream<ObjectNode> everything() {
    return last.stream()
        .flatMap(
            at -> {
              ObjectNode head = line(at, Set.of());
              head.set("calls", calls.write());
              return Stream.concat(
                  Stream.of(head),
                  shelves.entrySet().stream()
                      .flatMap(
                          shelf ->
                              shelf.getValue().keySet().stream()
                                  .map(key -> line(at, Set.of(new Place(shelf.getKey(), key))))));
            });
  }

  /** The portal's time when it was last written, empty if there is no journal or it is new. */
  Optional<Instant> last() {
    return last;
  }

  CallLog calls() {
    return calls;
  }

  Optional<ObjectNode> find(Shelf shelf, String key) {
    return Optional.ofNullable(shelf(shelf).get(key));
  }

  List<ObjectNode> all(Shelf shelf) {
    return List.copyOf(shelf(shelf).values());
  }

  Map<String, ObjectNode> shelf(Shelf shelf) {
    return shelves.computeIfAbsent(shelf, any -> new LinkedHashMap<>());
  }

  void put(Shelf shelf, String key, ObjectNode document) {
    shelf(shelf).put(key, document);
    changed.add(new Place(shelf, key));
  }

  void remove(Shelf shelf, String key) {
    if (shelf(shelf).remove(key) != null) {
      changed.add(new Place(shelf, key));
    }
  }

  /** Writes down what has changed, and a call if there was one. */
  void commit(Instant at, Optional<Call> call) {
    if (!changed.isEmpty() || call.isPresent()) {
      ObjectNode line = line(at, changed);
      call.ifPresent(made -> line.set("call", made.write()));
      journal.ifPresent(kept -> kept.append(line));
      call.ifPresent(calls::add);
      changed.clear();
    }
  }

  /** Writes down that the clock was moved, so that the next portal does not fall behind it. */
  void noteTime(Instant at) {
    journal.ifPresent(kept -> kept.append(line(at, Set.of())));
  }

  private ObjectNode line(Instant at, Set<Place> places) {
    ObjectNode line = Json.object().put("at", at.toString());
    if (!places.isEmpty()) {
      ArrayNode changes = line.putArray("changes");
      for (Place place : places) {
        ArrayNode change = changes.addArray().add(place.shelf().name()).add(place.key());
        find(place.shelf(), place.key()).ifPresent(change::add);
      }
    }
    return line;
  }

  @Override
  public void close() {
    journal.ifPresent(JournalFile::close);
  }
}
