package dev.cosell.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A fake's memory on disk: one JSON object a line, written anew when it is opened and appended to
 * after.
 *
 * <p>A line is handed to the operating system before its call is answered, so a killed process
 * forgets nothing that it answered; it is not forced to the disk itself, so a power failure may. A
 * last line without an end is a call that was never answered, and is dropped.
 */
public final class JournalFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private JournalFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Reads a journal, writes it anew without what is outdated, and keeps it open.
   *
   * @param file the journal, made if it is missing
   * @param each takes each line, oldest first
   * @param present what is to stand in the journal now, asked for once all lines are taken
   * @return the journal
   * @throws IllegalStateException if a line, but for an unfinished last one, is no JSON object
   * @throws UncheckedIOException if the file cannot be used
   */
  public static JournalFile open(
      Path file, Consumer<ObjectNode> each, Supplier<Stream<ObjectNode>> present) {
    try {
      if (Files.exists(file)) {
        replay(file, each);
      }
      writeAnew(file, present.get());
      return new JournalFile(
          file, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + file, e);
    }
  }

  /**
   * Appends a line.
   *
   * @param line the line
   */
  public void append(ObjectNode line) {
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

  private static void replay(Path file, Consumer<ObjectNode> each) throws IOException {
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
        each.accept(
            Json.read(text)
                .orElseThrow(
                    () -> new IllegalStateException(file + ": line " + at + " is no JSON object")));
        text = next;
      }
    }
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

  private static void writeAnew(Path file, Stream<ObjectNode> lines) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(fresh, UTF_8);
        lines) {
      for (Iterator<ObjectNode> each = lines.iterator(); each.hasNext(); ) {
        out.write(Json.write(each.next()));
        out.write('\n');
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
