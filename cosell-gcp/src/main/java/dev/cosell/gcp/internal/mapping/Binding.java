package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.GcpRule;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Optional;

/** A field of a deal and its place in Google's record, both ways. */
public interface Binding {
  /** {@return the field} */
  Field field();

  /** {@return the member that holds the value, or the first of them} */
  default String wirePath() {
    return maskPaths().get(0);
  }

  /** {@return the members that an update has to name in its mask so that the field is written} */
  List<String> maskPaths();

  /** {@return the rules about what a value must look like} */
  default List<GcpRule> rules() {
    return List.of();
  }

  /**
   * Reads the field; a value that is not known here is carried.
   *
   * @param record Google's record
   * @return the value; empty if the record has none
   */
  Optional<FieldValue> read(JsonNode record);

  /**
   * Writes a value into a record, in Google's spelling; one that does not fit is left out.
   *
   * @param record the record, changed in place
   * @param value a value that is not blank
   * @return why the value does not fit; empty if it was written
   */
  List<Misfit> write(ObjectNode record, FieldValue value);

  /**
   * Empties the field.
   *
   * @param record the record, changed in place
   */
  void clear(ObjectNode record);

  /**
   * The misfit of a value of another kind.
   *
   * @param kind the kind that the field has, such as {@code a day}
   * @return the misfit
   */
  default List<Misfit> wrongKind(String kind) {
    return List.of(
        new Misfit(
            field().name(),
            ViolationCode.INVALID_VALUE,
            field() + " must be " + kind,
            "map the CRM's field to a value of that kind"));
  }
}
