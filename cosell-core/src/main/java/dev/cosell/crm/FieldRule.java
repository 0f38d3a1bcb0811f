package dev.cosell.crm;

import dev.cosell.opportunity.Field;
import java.util.List;
import java.util.Optional;

/**
 * What a map says of one field.
 *
 * @param optional whether an export may lack the column
 */
record FieldRule(
    Field field,
    Optional<CellRef> column,
    CellForm form,
    List<LadderRung> ladder,
    Direction direction,
    boolean optional,
    Optional<String> comment) {

  /** Which way the field's value goes. */
  enum Direction {
    /** From the CRM and back. */
    BOTH,
    /** From the CRM only. */
    READ,
    /** To the CRM only. */
    WRITE
  }
}
