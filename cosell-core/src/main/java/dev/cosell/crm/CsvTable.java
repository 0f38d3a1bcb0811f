package dev.cosell.crm;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.cosell.crm.CrmProblem.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One CSV file being read. */
final class CsvTable {
  private static final char REPLACEMENT = '\ufffd';

  private final CrmTable.Builder table;
  private final TableProblems problems;
  private final List<String> header = new ArrayList<>();

  CsvTable(String name, String file, List<CrmProblem> problems) {
    this.table = new CrmTable.Builder(name, file);
    this.problems = new TableProblems(file, problems);
  }

  CrmTable read(InputStream bytes) throws IOException {
    InputStream open =
        new FilterInputStream(bytes) {
          @Override
          public void close() {
            // The stream is the caller's.
          }
        };
    int number = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .detectBomHeader(true)
            .ofCsvRecord(open)) {
      Iterator<CsvRecord> each = records.iterator();
      while (each.hasNext()) {
        CsvRecord next = each.next();
        number++;
        boolean blankLine = next.getFieldCount() == 1 && next.getField(0).isBlank();
        if (!blankLine && header.isEmpty()) {
          header(next.getFields(), number);
        } else if (!blankLine) {
          row(next, number);
        }
      }
    } catch (CsvParseException broken) {
      problems.refused(
          Code.FILE_UNREADABLE,
          number + 1,
          "quotation marks must be closed, doubled inside a quoted cell and followed by a comma",
          "mend the row; it and the rows after it were not read");
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    if (header.isEmpty()) {
      problems.noted(
          Code.TABLE_EMPTY, 0, Optional.empty(), "the file must have a header", "export it anew");
    } else if (table.isEmpty()) {
      problems.noted(
          Code.TABLE_EMPTY,
          0,
          Optional.empty(),
          "the file has a header and no rows that can be read",
          "check the export's filter");
    }
    return table.build();
  }

  private void header(List<String> names, int number) {
    for (String raw : names) {
      String stripped = raw.strip();
      String name = stripped.isEmpty() ? "column " + (header.size() + 1) : stripped;
      if (header.contains(name)) {
        problems.noted(
            Code.COLUMN_DUPLICATE,
            number,
            Optional.of(name),
            "column '" + name + "' stands twice in the header",
            "rename one of them; the first was read");
      }
      header.add(name);
      table.column(name);
    }
  }

  private void row(CsvRecord next, int number) {
    if (next.getFieldCount() != header.size()) {
      problems.refused(
          Code.ROW_RAGGED,
          number,
          "the row must have " + header.size() + " cells, but has " + next.getFieldCount(),
          "quote cells that hold a comma, and import the row anew");
      return;
    }
    @Nullable String[] cells = new @Nullable String[header.size()];
    for (int i = 0; i < cells.length; i++) {
      String text = next.getField(i);
      if (text.indexOf(REPLACEMENT) >= 0) {
        problems.refused(
            Code.ROW_NOT_UTF8,
            number,
            header.get(i) + " must be UTF-8 text",
            "export the file as UTF-8, and import the row anew");
        return;
      }
      int at = table.column(header.get(i));
      if (cells[at] == null) {
        cells[at] = problems.withoutControls(text, number, header.get(i));
      }
    }
    table.add(number, cells);
  }
}
