package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A CRM's export: named tables, and what could not be read of their files.
 *
 * <p>Three kinds of file are read, each named for its table:
 *
 * <ul>
 *   <li>{@code .csv}: UTF-8 with or without a byte order mark, comma, quotes doubled, line breaks
 *       in quotes. A row with too many or too few cells is refused, since its cells may have
 *       shifted.
 *   <li>{@code .json}: a list of objects, or an answer of Salesforce ({@code records}) or HubSpot
 *       ({@code results}). A nested object gives columns such as {@code Account.Name}; a list of
 *       objects, such as a Salesforce child relationship or a HubSpot association, gives a table of
 *       its own.
 *   <li>{@code .jsonl}: one such object a line.
 * </ul>
 */
public final class CrmTables {
  private final SortedMap<String, CrmTable> tables;
  private final List<CrmProblem> problems;

  private CrmTables(SortedMap<String, CrmTable> tables, List<CrmProblem> problems) {
    this.tables = tables;
    this.problems = problems;
  }

  /**
   * Reads every {@code .csv}, {@code .json} and {@code .jsonl} file of a folder; the file's name
   * without its ending is the table's name. Other files are passed over.
   *
   * @param directory the folder
   * @return the tables
   * @throws IOException if the folder or a file cannot be opened or read
   */
  public static CrmTables fromDirectory(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(directory)) {
      files = entries.filter(Files::isRegularFile).sorted().toList();
    }
    Builder tables = builder();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (Builder.isTable(name)) {
        try (InputStream bytes = Files.newInputStream(file)) {
          tables.file(name, bytes);
        }
      }
    }
    return tables.build();
  }

  /**
   * An export of tables that the caller holds.
   *
   * @param tables the tables
   * @return the export
   * @throws IllegalArgumentException if two tables have one name
   */
  public static CrmTables of(Collection<CrmTable> tables) {
    TreeMap<String, CrmTable> byName = new TreeMap<>();
    for (CrmTable table : tables) {
      if (byName.put(table.name(), table) != null) {
        throw new IllegalArgumentException(
            "tables must have different names, but '" + table.name() + "' stands twice");
      }
    }
    return new CrmTables(byName, List.of());
  }

  /**
   * A new builder.
   *
   * @return a builder without any table
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A table.
   *
   * @param name the table's name
   * @return the table, or empty if the export has none of that name
   */
  public Optional<CrmTable> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /**
   * All tables.
   *
   * @return the tables, in name order; cannot be changed
   */
  public Collection<CrmTable> tables() {
    return Collections.unmodifiableCollection(tables.values());
  }

  /**
   * What could not be read.
   *
   * @return the problems of the files, in the order in which they were read
   */
  public List<CrmProblem> problems() {
    return problems;
  }

  /** The tables' names. */
  @Override
  public String toString() {
    return "CrmTables" + tables.values();
  }

  /** Reads files one by one. */
  public static final class Builder {
    private final TreeMap<String, CrmTable> tables = new TreeMap<>();
    private final List<CrmProblem> problems = new ArrayList<>();

    private Builder() {}

    /**
     * Reads a file.
     *
     * @param name the file's name, which ends in {@code .csv}, {@code .json} or {@code .jsonl}
     * @param bytes the file's content; read to its end and not closed
     * @return this
     * @throws IOException if the content cannot be read
     * @throws IllegalArgumentException if the name has another ending
     */
    public Builder file(String name, InputStream bytes) throws IOException {
      if (!isTable(name)) {
        throw new IllegalArgumentException(
            "name must end in .csv, .json or .jsonl, but was '" + name + "'");
      }
      String stem = name.substring(0, name.lastIndexOf('.'));
      String ending = name.substring(stem.length()).toLowerCase(Locale.ROOT);
      if (ending.equals(".csv")) {
        add(new CsvTable(stem, name, problems).read(bytes));
      } else {
        new JsonTable(stem, name, problems).read(bytes, ending.equals(".jsonl")).forEach(this::add);
      }
      return this;
    }

    /**
     * Adds a table.
     *
     * @param table the table; a second one of the same name is reported and not used
     * @return this
     */
    public Builder add(CrmTable table) {
      CrmTable earlier = tables.putIfAbsent(table.name(), table);
      if (earlier != null) {
        problems.add(
            new CrmProblem(
                Code.FILE_UNREADABLE,
                Effect.ROW_REFUSED,
                table.file(),
                0,
                Optional.empty(),
                Optional.empty(),
                "table '" + table.name() + "' stands in " + earlier.file() + " already",
                "keep one file of each table; this one was not used"));
      }
      return this;
    }

    /**
     * The export.
     *
     * @return an export of what was read
     */
    public CrmTables build() {
      return new CrmTables(new TreeMap<>(tables), List.copyOf(problems));
    }

    private static boolean isTable(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.endsWith(".csv") || lower.endsWith(".json") || lower.endsWith(".jsonl");
    }
  }
}
