package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import java.util.List;
import java.util.Map;

/**
 * What became of a deal's fields when they were written into AWS's record.
 *
 * @param record the record
 * @param misfits why values were left out, by field
 * @param notCarried the fields that AWS has no place for, with the reason
 */
public record Mapped(
    ObjectNode record, Map<Field, List<Misfit>> misfits, Map<Field, String> notCarried) {
  /** The fields that were left out or not; never a value, since one may be personal. */
  @Override
  public String toString() {
    return "Mapped[misfits=" + misfits.keySet() + ", notCarried=" + notCarried.keySet() + "]";
  }
}
