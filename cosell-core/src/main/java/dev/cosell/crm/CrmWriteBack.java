package dev.cosell.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.cosell.internal.Json;
import dev.cosell.opportunity.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows to write to a CRM, and what cannot be written.
 *
 * <p>Of people there are rows for those who join a deal. Nobody's row is changed or taken away; of
 * those who have left a cloud's team it is told.
 *
 * @param rows the rows
 * @param unwritten the fields that no row carries, or not in full, each with the reason
 */
public record CrmWriteBack(List<Row> rows, List<Unwritten> unwritten) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param rows as the type says
   * @param unwritten as the type says
   */
  public CrmWriteBack {
    rows = List.copyOf(rows);
    unwritten = List.copyOf(unwritten);
  }

  /**
   * A change of one row.
   *
   * @param table the table
   * @param idColumn the column that names the row
   * @param id the row's id; empty for a row that is new
   * @param cells the new text by column; an empty text clears
   */
  public record Row(
      String table, String idColumn, Optional<String> id, SortedMap<String, String> cells) {
    /**
     * Checks and normalises what the type asks for.
     *
     * @param table as the type says
     * @param idColumn as the type says
     * @param id as the type says
     * @param cells as the type says
     */
    public Row {
      cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** The place; no cell, since one may be personal. */
    @Override
    public String toString() {
      return "Row[" + table + " " + id.orElse("(new)") + " " + cells.keySet() + "]";
    }
  }

  /** Why a field is not written. */
  public enum Reason {
    /** The map does not speak of the field. */
    NOT_MAPPED,
    /** The map reads the field and does not write it. */
    READ_ONLY,
    /** The field has no column, or the column's text cannot say the value. */
    NOT_REVERSIBLE,
    /** The column is in a row that is not known. */
    ROW_UNKNOWN,
    /** Two fields ask for two texts in one cell. */
    CONFLICT,
    /**
     * A row of the CRM says that somebody is on a cloud's team whom the cloud no longer names; rows
     * are added and never taken away, so a person has to change it there.
     */
    NO_LONGER_NAMED
  }

  /**
   * A field that is not written, or not all of it.
   *
   * @param field the field
   * @param reason why, as a code
   * @param why why, in words and without personal data
   */
  public record Unwritten(Field field, Reason reason, String why) {}

  /**
   * A CSV file.
   *
   * @param name the file's name
   * @param text the content
   */
  public record CsvFile(String name, String text) {}

  /**
   * These rows and others, for one file of many deals.
   *
   * @param other the other rows
   * @return both, in this order
   */
  public CrmWriteBack and(CrmWriteBack other) {
    List<Row> both = new ArrayList<>(rows);
    both.addAll(other.rows);
    List<Unwritten> neither = new ArrayList<>(unwritten);
    neither.addAll(other.unwritten);
    return new CrmWriteBack(both, neither);
  }

  /**
   * The rows as CSV. An empty cell clears, so rows that change different columns stand in files of
   * their own: {@code Account.csv}, {@code Account-2.csv}.
   *
   * @return the files, with a header and CRLF; they hold personal data where the rows do
   */
  public List<CsvFile> toCsv() {
    Map<List<String>, List<Row>> alike = new LinkedHashMap<>();
    for (Row row : rows) {
      List<String> shape = new ArrayList<>(List.of(row.table()));
      row.id().ifPresent(id -> shape.add(row.idColumn()));
      shape.addAll(row.cells().keySet());
      alike.computeIfAbsent(shape, unseen -> new ArrayList<>()).add(row);
    }
    Map<String, Integer> numbers = new TreeMap<>();
    List<CsvFile> files = new ArrayList<>();
    alike.forEach(
        (shape, same) -> {
          int number = numbers.merge(shape.get(0), 1, Integer::sum);
          String name = shape.get(0) + (number == 1 ? "" : "-" + number) + ".csv";
          files.add(new CsvFile(name, csv(shape.subList(1, shape.size()), same)));
        });
    return files;
  }

  /**
   * The rows and what is unwritten as JSON.
   *
   * @return one object with {@code rows} and {@code unwritten}, without line breaks; it holds
   *     personal data where the rows do
   */
  public String toJson() {
    ObjectNode object = Json.newObject();
    ArrayNode written = object.putArray("rows");
    for (Row row : rows) {
      ObjectNode node = written.addObject().put("table", row.table());
      row.id().ifPresent(id -> node.put("idColumn", row.idColumn()).put("id", id));
      ObjectNode cells = node.putObject("cells");
      row.cells().forEach(cells::put);
    }
    ArrayNode rest = object.putArray("unwritten");
    for (Unwritten field : unwritten) {
      rest.addObject()
          .put("field", field.field().name())
          .put("reason", field.reason().name())
          .put("why", field.why());
    }
    return Json.write(object);
  }

  private static String csv(List<String> header, List<Row> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(header);
      for (Row row : rows) {
        List<String> cells = new ArrayList<>();
        row.id().ifPresent(cells::add);
        cells.addAll(row.cells().values());
        csv.writeRecord(cells);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
