package dev.cosell.testkit.aws.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.wire.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The portal's memory on disk: one JSON object a line, one line for each call.
 *
 * <p>A line is handed to the operating system before its call is answered, so a killed process
 * forgets nothing that it answered; it is not forced to the disk itself, so a power failure may. A
 * last line without an end is a call that was never answered, and is dropped.
 */
public final class Journal implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Reads a journal into memory, writes it anew without what is outdated, and keeps it open.
   *
   * @param file the journal, made if it is missing
   * @param store takes the documents
   * @param calls takes the calls
   * @return the journal and the last time that it knows
   */
  public static Opened open(Path file, PortalStore store, CallLog calls) {
    try {
      Optional<Instant> last = Files.exists(file) ? replay(file, store, calls) : Optional.empty();
      compact(file, store, calls, last);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      return new Opened(new Journal(file, channel), last);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + file, e);
    }
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
    ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal " + file, e);
    }
  }

  private static Optional<Instant> replay(Path file, PortalStore store, CallLog calls)
      throws IOException {
    Optional<Instant> last = Optional.empty();
    boolean ended = endsWithNewLine(file);
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      int number = 0;
      for (String text = lines.readLine(); text != null; ) {
        String next = lines.readLine();
        number++;
        if (next == null && !ended) {
          break;
        }
        int at = number;
        ObjectNode line =
            Json.read(text)
                .orElseThrow(
                    () -> new IllegalStateException(file + ": line " + at + " is no JSON object"));
        last = Optional.of(Instant.parse(line.path("at").asText()));
        if (line.path("calls") instanceof ObjectNode earlier) {
          calls.read(earlier);
        }
        if (line.has("call")) {
          calls.add(Call.read(line.path("call")));
        }
        line.path("changes").forEach(change -> store.apply(read(change)));
        text = next;
      }
    }
    return last;
  }

  private static boolean endsWithNewLine(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      if (in.size() == 0) {
        return true;
      }
      ByteBuffer end = ByteBuffer.allocate(1);
      in.read(end, in.size() - 1);
      return end.get(0) == '\n';
    }
  }

  private static void compact(Path file, PortalStore store, CallLog calls, Optional<Instant> last)
      throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(fresh, UTF_8)) {
      if (last.isPresent()) {
        ObjectNode head = Json.object().put("at", last.get().toString());
        head.set("calls", calls.write());
        line(out, head);
        for (Shelf shelf : Shelf.values()) {
          for (PortalStore.Change change : store.committed(shelf)) {
            ObjectNode line = Json.object().put("at", last.get().toString());
            line.putArray("changes").add(write(change));
            line(out, line);
          }
        }
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void line(BufferedWriter out, ObjectNode line) throws IOException {
    out.write(Json.write(line));
    out.write('\n');
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

  /**
   * A journal just opened.
   *
   * @param journal the journal
   * @param last the portal's time when it was last written, empty if it is new
   */
  public record Opened(Journal journal, Optional<Instant> last) {}
}
