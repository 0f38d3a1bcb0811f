package dev.cosell.crm;

import dev.cosell.crm.Fault.Origin;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A row with the rows that belong to it, as expressions see it. */
record RowScope(
    CrmTable table, CrmRow row, Map<String, Joined> joined, MapRules rules, LocalDate today)
    implements Scope {

  /** A row that was found by a join. */
  record Joined(CrmTable table, CrmRow row, String key) {}

  /**
   * A cell as it is read.
   *
   * @param raw the text of the file
   * @param text the text after correction, stripped; blank for an empty cell
   */
  record Cell(String raw, String text, Origin origin) {
    boolean isCorrected() {
      return !raw.strip().equals(text);
    }
  }

  RowScope with(Map<String, Joined> found) {
    return new RowScope(table, row, found, rules, today);
  }

  Origin origin(Optional<String> column) {
    return new Origin(table.file(), row.number(), column);
  }

  /** The cell; empty where the row, or its partner, does not speak of the column. */
  Optional<Cell> cell(CellRef ref) {
    if (ref.join().isEmpty()) {
      return cell(table, row, ref.column());
    }
    Joined partner = joined.get(ref.join().get());
    Optional<Cell> there =
        partner == null ? Optional.empty() : cell(partner.table(), partner.row(), ref.column());
    // A Salesforce answer carries the related record inside the row.
    return there.isPresent() ? there : cell(table, row, ref.toString());
  }

  @Override
  public Optional<String> text(CellRef ref) {
    return cell(ref).map(Cell::text).filter(text -> !text.isEmpty());
  }

  @Override
  public Optional<Object> value() {
    return Optional.empty();
  }

  private Optional<Cell> cell(CrmTable of, CrmRow at, String column) {
    return at.cell(column)
        .map(
            raw -> {
              String text = raw.strip();
              return new Cell(
                  raw,
                  rules.correction(of.name(), column, text).orElse(text),
                  new Origin(of.file(), at.number(), Optional.of(column)));
            });
  }
}
