package dev.cosell.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A CSV file that a command reads row by row: UTF-8 with or without a byte order mark, comma,
 * quotes doubled, any line break, columns in any order.
 */
final class CsvInput {
  private static final String REPAIR = "export the file anew";

  private final String option;
  private final Path file;
  private final List<String> required;
  private final Set<String> optional;

  /**
   * A file.
   *
   * @param option the option that names it
   * @param file the file
   * @param required the columns that must be there; the first must not be blank in any row
   * @param optional the columns that are read where they are there
   */
  CsvInput(String option, Path file, List<String> required, Set<String> optional) {
    this.option = option;
    this.file = file;
    this.required = required;
    this.optional = optional;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** Hands out the rows that can be read, in their order. */
  void read(InputProblems problems, Consumer<CsvRow> rows) {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      text.mark(1);
      if (text.read() != '\ufeff') {
        text.reset();
      }
      read(text, problems, rows);
    } catch (CharacterCodingException garbled) {
      problems.file(option + " " + file, "must be text in UTF-8", "save it as UTF-8");
    } catch (IOException broken) {
      problems.file(option + " " + file, "must be a file that can be read", "check the path");
    }
  }

  private void read(BufferedReader text, InputProblems problems, Consumer<CsvRow> rows)
      throws IOException {
    long number = 0;
    boolean hasRows = false;
    Optional<Map<String, Integer>> columns = Optional.empty();
    int width = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord next : records) {
        number++;
        if (next.getFieldCount() == 1 && next.getField(0).isBlank()) {
          continue;
        }
        if (columns.isEmpty()) {
          columns = Optional.of(header(next.getFields(), number, problems));
          width = next.getFieldCount();
        } else if (next.getFieldCount() != width) {
          hasRows = true;
          problems.cell(
              name(),
              number,
              "",
              "must have " + width + " cells, but has " + next.getFieldCount(),
              "quote cells that hold a comma or a quotation mark");
        } else {
          hasRows = true;
          row(new CsvRow(name(), number, columns.get(), next.getFields()), problems, rows);
        }
      }
    } catch (CsvParseException broken) {
      problems.cell(
          name(),
          number + 1,
          "",
          "quotation marks must be closed, doubled inside a quoted cell and followed by a comma",
          "mend the row; what comes after it was not read");
      hasRows = true;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    if (columns.isEmpty() && !hasRows) {
      problems.file(
          name(), "must not be empty, but have a header " + String.join(",", required), REPAIR);
    } else if (!hasRows) {
      problems.file(name(), "must have rows below its header", REPAIR);
    }
  }

  private Map<String, Integer> header(List<String> cells, long number, InputProblems problems) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = cells.get(i).strip();
      boolean isRead = required.contains(column) || optional.contains(column);
      if (columns.putIfAbsent(column, i) != null && isRead) {
        problems.cell(
            name(), number, column, "must stand in the header once", "rename one of the two");
      }
    }
    for (String column : required) {
      if (!columns.containsKey(column)) {
        problems.cell(
            name(), number, column, "is missing in the header", "add it, or correct its name");
      }
    }
    return columns;
  }

  private void row(CsvRow row, InputProblems problems, Consumer<CsvRow> rows) {
    String id = required.get(0);
    if (row.columns().containsKey(id) && row.text(id).isEmpty()) {
      problems.cell(name(), row.number(), id, "must not be blank", "state it, or take the row out");
    } else {
      rows.accept(row);
    }
  }
}
