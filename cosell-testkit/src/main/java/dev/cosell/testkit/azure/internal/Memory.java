package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.CallLog;
import dev.cosell.testkit.internal.JournalFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Documents by shelf and key, oldest first. What changes between two commits goes to the journal as
 * one line, so that a call is remembered whole or not at all.
 */
final class Memory implements AutoCloseable {
  private final Map<Shelf, Map<String, ObjectNode>> shelves = new EnumMap<>(Shelf.class);
  private final Set<Place> changed = new LinkedHashSet<>();
  private final Optional<JournalFile> journal;
  private final CallLog calls = new CallLog();
  private Optional<Call> call = Optional.empty();
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
            at ->
                Stream.concat(
                    Stream.of(line(at, Set.of()).set("calls", calls.write())),
                    shelves.entrySet().stream()
                        .flatMap(
                            shelf ->
                                shelf.getValue().keySet().stream()
                                    .map(
                                        key -> line(at, Set.of(new Place(shelf.getKey(), key)))))));
  }

  /** The portal's time when it was last written, empty if there is no journal or it is new. */
  Optional<Instant> last() {
    return last;
  }

  Optional<ObjectNode> find(Shelf shelf, String key) {
    return Optional.ofNullable(shelf(shelf).get(key));
  }

  Map<String, ObjectNode> shelf(Shelf shelf) {
    return shelves.computeIfAbsent(shelf, any -> new LinkedHashMap<>());
  }

  /** Keeps a document; it is to be put again whenever it has changed. */
  void put(Shelf shelf, String key, ObjectNode document) {
    shelf(shelf).put(key, document);
    changed.add(new Place(shelf, key));
  }

  void remove(Shelf shelf, String key) {
    shelf(shelf).remove(key);
    changed.add(new Place(shelf, key));
  }

  /** Counts a call. */
  void count(Call made) {
    calls.add(made);
    call = Optional.of(made);
  }

  CallLog calls() {
    return calls;
  }

  void commit(Instant at) {
    if (!changed.isEmpty() || call.isPresent()) {
      journal.ifPresent(
          lines -> {
            ObjectNode line = line(at, changed);
            call.ifPresent(made -> line.set("call", made.write()));
            lines.append(line);
          });
      changed.clear();
      call = Optional.empty();
    }
  }

  private ObjectNode line(Instant at, Set<Place> places) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("at", at.toString());
    ArrayNode changes = line.putArray("changes");
    for (Place place : places) {
      ArrayNode change = changes.addArray().add(place.shelf().name()).add(place.key());
      find(place.shelf(), place.key()).ifPresent(change::add);
    }
    return line;
  }

  @Override
  public void close() {
    journal.ifPresent(JournalFile::close);
  }
}
