package dev.cosell.crm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of CRM record, such as deals or accounts. */
public final class CrmTable {
  private final String name;
  private final String file;
  private final Map<String, Integer> columns;
  private final List<CrmRow> rows;

  private CrmTable(String name, String file, Map<String, Integer> columns, List<CrmRow> rows) {
    this.name = name;
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * A table of rows that the caller holds.
   *
   * @param name the table's name, which stands for the file's name too
   * @param rows the texts by column; the first is row 1
   * @return the table
   */
  public static CrmTable of(String name, List<Map<String, String>> rows) {
    Builder table = new Builder(name, name);
    for (int i = 0; i < rows.size(); i++) {
      table.add(i + 1, rows.get(i));
    }
    return table.build();
  }

  /**
   * The name by which a map speaks of the table.
   *
   * @return the name, such as {@code Opportunity}
   */
  public String name() {
    return name;
  }

  /**
   * The file that the rows came from.
   *
   * @return the file's name without its folder
   */
  public String file() {
    return file;
  }

  /**
   * The columns.
   *
   * @return the names, in the order of the file; cannot be changed
   */
  public Set<String> columns() {
    return Collections.unmodifiableSet(columns.keySet());
  }

  /**
   * The rows that could be read.
   *
   * @return the rows, in the order of the file; cannot be changed
   */
  public List<CrmRow> rows() {
    return rows;
  }

  /** The name and the size. */
  @Override
  public String toString() {
    return "CrmTable[" + name + ", " + rows.size() + " rows]";
  }

  /** Collects rows; columns may still be added. */
  static final class Builder {
    private static final int POOLED_LENGTH = 40;
    private static final int POOL_SIZE = 20_000;

    final String name;
    final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<CrmRow> rows = new ArrayList<>();
    // An export repeats few texts many times: stages, owners, countries.
    private final Map<String, String> pool = new HashMap<>();

    Builder(String name, String file) {
      this.name = name;
      this.file = file;
    }

    int column(String column) {
      return columns.computeIfAbsent(column, unseen -> columns.size());
    }

    boolean hasColumn(String column) {
      return columns.containsKey(column);
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }

    void add(int number, Map<String, String> texts) {
      texts.keySet().forEach(this::column);
      @Nullable String[] cells = new @Nullable String[columns.size()];
      texts.forEach((column, text) -> cells[column(column)] = pooled(text));
      rows.add(new CrmRow(columns, number, cells));
    }

    void add(int number, @Nullable String[] cells) {
      for (int i = 0; i < cells.length; i++) {
        String text = cells[i];
        cells[i] = text == null ? null : pooled(text);
      }
      rows.add(new CrmRow(columns, number, cells));
    }

    CrmTable build() {
      return new CrmTable(name, file, columns, List.copyOf(rows));
    }

    private String pooled(String text) {
      if (text.length() > POOLED_LENGTH) {
        return text;
      }
      String known = pool.get(text);
      if (known != null) {
        return known;
      }
      if (pool.size() < POOL_SIZE) {
        pool.put(text, text);
      }
      return text;
    }
  }
}
