package dev.cosell.testkit.aws.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.CallLog;
import dev.cosell.testkit.internal.JournalFile;
import dev.cosell.testkit.internal.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The portal's memory on disk: one line for each call, with what it changed. */
public final class Journal implements AutoCloseable {

  private final JournalFile file;

  private Journal(JournalFile file) {
    this.file = file;
  }

  /**
   * Reads a journal into memory, writes it anew without what is outdated, and keeps it open.
   *
   * @param path the journal, made if it is missing
   * @param store takes the documents
   * @param calls takes the calls
   * @return the journal and the last time that it knows
   */
  public static Opened open(Path path, PortalStore store, CallLog calls) {
    Memory memory = new Memory(store, calls);
    return new Opened(
        new Journal(JournalFile.open(path, memory::take, memory::lines)), memory.last);
  }

  /**
   * Appends what one call did.
   *
   * @param at the portal's time
   * @param call the call, empty for what the portal did by itself
   * @param changes the documents put or removed
   */
  public void append(Instant at, Optional<Call> call, List<PortalStore.Change> changes) {
    ObjectNode line = Json.object().put("at", at.toString());
    call.ifPresent(made -> line.set("call", made.write()));
    if (!changes.isEmpty()) {
      ArrayNode array = line.putArray("changes");
      changes.forEach(change -> array.add(write(change)));
    }
    file.append(line);
  }

  @Override
  public void close() {
    file.close();
  }

  private static ArrayNode write(PortalStore.Change change) {
    ArrayNode node = Json.array().add(change.shelf().name()).add(change.key());
    change.document().ifPresent(node::add);
    return node;
  }

  private static PortalStore.Change read(JsonNode node) {
    return new PortalStore.Change(
        Shelf.valueOf(node.path(0).asText()),
        node.path(1).asText(),
        node.path(2) instanceof ObjectNode document ? Optional.of(document) : Optional.empty());
  }

  /** What the lines add up to. */
  private static final class Memory {
    private final PortalStore store;
    private final CallLog calls;
    private Optional<Instant> last = Optional.empty();

    Memory(PortalStore store, CallLog calls) {
      this.store = store;
      this.calls = calls;
    }

    void take(ObjectNode line) {
      last = Optional.of(Instant.parse(line.path("at").asText()));
      if (line.path("calls") instanceof ObjectNode earlier) {
        calls.read(earlier);
      }
      if (line.has("call")) {
        calls.add(Call.read(line.path("call")));
      }
      line.path("changes").forEach(change -> store.apply(read(change)));
    }

    Stream<ObjectNode> lines() {
      return last.stream()
          .flatMap(
              at -> {
                ObjectNode head = Json.object().put("at", at.toString());
                head.set("calls", calls.write());
                return Stream.concat(Stream.of(head), documents(at));
              });
    }

    private Stream<ObjectNode> documents(Instant at) {
      return Arrays.stream(Shelf.values())
          .flatMap(shelf -> store.committed(shelf).stream())
          .map(
              change -> {
                ObjectNode line = Json.object().put("at", at.toString());
                line.putArray("changes").add(write(change));
                return line;
              });
    }
  }

  /**
   * A journal just opened.
   *
   * @param journal the journal
   * @param last the portal's time when it was last written, empty if it is new
   */
  public record Opened(Journal journal, Optional<Instant> last) {}
}
