package dev.cosell.crm;

import java.util.List;
import java.util.Optional;

/**
 * Where a mapped value came from.
 *
 * @param file the source file
 * @param row the row of the file, counted as {@link CrmProblem} says
 * @param columns the columns that were read, as the map writes them; empty for a default
 * @param rung what gave the value
 * @param before the cell's text where one column gave the value; empty for people
 * @param after the value as text; empty for people
 */
public record Provenance(
    String file,
    int row,
    List<String> columns,
    Rung rung,
    Optional<String> before,
    Optional<String> after) {

  /** What gave a value. */
  public enum Rung {
    /** The CRM's own value, perhaps in another spelling. */
    CRM_VALUE,
    /** The CRM's own value, translated by a value map or a correction. */
    VALUE_MAP,
    /** An expression of the map. */
    EXPRESSION,
    /** A constant of the map. */
    DEFAULT
  }

  /**
   * Whether the map made the value up because the CRM had none.
   *
   * @return whether an expression or a default gave it
   */
  public boolean isDerived() {
    return rung == Rung.EXPRESSION || rung == Rung.DEFAULT;
  }

  /** The place and the rung; no value, since one may be personal. */
  @Override
  public String toString() {
    return rung + " from " + file + " row " + row + " " + columns;
  }
}
