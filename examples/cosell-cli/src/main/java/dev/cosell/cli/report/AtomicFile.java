package dev.cosell.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: it is written beside its place and then moved there. */
public final class AtomicFile implements AutoCloseable {
  private final Path file;
  private final Path beside;
  private final BufferedWriter writer;
  private boolean finished;

  /**
   * Opens a file for writing; what stands at its place stays until {@link #finish}.
   *
   * @param file the file; its folder is made if it is missing
   * @throws IOException if the file cannot be made
   */
  public AtomicFile(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    Path folder = this.file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    this.beside = this.file.resolveSibling("." + file.getFileName() + ".new");
    this.writer = Files.newBufferedWriter(beside, UTF_8);
  }

  /**
   * Writes a whole file.
   *
   * @param file the file
   * @param text its content, in UTF-8
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    try (AtomicFile out = new AtomicFile(file)) {
      out.append(text);
      out.finish();
    }
  }

  /**
   * Appends a text.
   *
   * @param text the text
   * @throws IOException if it cannot be written
   */
  public void append(String text) throws IOException {
    writer.write(text);
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if it cannot be moved there
   */
  public void finish() throws IOException {
    writer.close();
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
  }

  /** Throws away what was written, unless it was finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      writer.close();
      Files.deleteIfExists(beside);
    }
  }
}
