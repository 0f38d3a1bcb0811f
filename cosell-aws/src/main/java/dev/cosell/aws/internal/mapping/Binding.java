package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.util.List;
import java.util.Optional;

/** A field of a deal and its place in AWS's record, both ways. */
public interface Binding {
  /**
   * The field.
   *
   * @return the field
   */
  Field field();

  /**
   * What carries the field to AWS.
   *
   * @return the part of AWS's side that the field belongs to
   */
  default Part part() {
    return Part.RECORD;
  }

  /**
   * Where the field stands in AWS's record.
   *
   * @return the members' paths, the first of which is the value's own
   */
  List<String> wirePaths();

  /**
   * The member that AWS's rules of editing speak of.
   *
   * @return the member's path
   */
  default String editPath() {
    return wirePaths().get(0);
  }

  /**
   * What a value must look like so that it can stand there.
   *
   * @return the forms, each with an id that no other has
   */
  List<Form> forms();

  /**
   * Reads the field; a value that is not known here is carried.
   *
   * @param record AWS's record
   * @return the value; empty if the record has none
   */
  Optional<FieldValue> read(ObjectNode record);

  /**
   * Writes a value into a record, in AWS's spelling; one that does not fit is left out.
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
}
