package dev.cosell.testkit.gcp.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * The opportunities on disk: one a line, as often as it changes, the last line counts.
 *
 * <p>A line is handed to the operating system before its call is answered. A last line without an
 * end is a call that was never answered, and is cut off.
 */
public final class Journal {
  private final Path file;
  private final FileChannel channel;

  /**
   * Opens a journal.
   *
   * @param file the file, made if it is missing
   */
  public Journal(Path file) {
    this.file = file;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + file, e);
    }
  }

  void replay(Consumer<ObjectNode> each) {
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      List<String> lines = text.substring(0, end).lines().toList();
      for (String line : lines) {
        each.accept(
            Json.read(line)
                .orElseThrow(
                    () ->
                        new IllegalStateException(file + " holds a line that is no JSON object")));
      }
      channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
      channel.position(channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal " + file, e);
    }
  }

  void append(ObjectNode record) {
    ByteBuffer bytes =
        ByteBuffer.wrap((Json.write(record) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal " + file, e);
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal " + file, e);
    }
  }
}
