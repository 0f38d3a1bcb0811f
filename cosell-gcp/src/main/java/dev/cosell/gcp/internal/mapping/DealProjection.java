package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Projection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a deal would arrive at Google, found by writing the deal and reading back what was
 * written.
 *
 * @param values the deal's values, in Google's spelling where they would arrive
 * @param misfits why values would not arrive, by field
 * @param notCarried the fields that Google has no place for, with the reason
 */
public record DealProjection(
    FieldValues values, Map<Field, List<Misfit>> misfits, Map<Field, String> notCarried) {
  private static final String NO_PLACE = "Google's record has no place for this field";

  /**
   * The projection of a deal.
   *
   * @param deal the deal
   * @param mapper the mapper
   * @return the projection
   */
  public static DealProjection of(Opportunity deal, RecordMapper mapper) {
    ObjectNode record = GcpJson.newObject();
    FieldValues stated = deal.fieldValues();
    Map<Field, List<Misfit>> misfits = mapper.writeAll(stated, record);
    Map<Field, String> notCarried = new TreeMap<>();
    for (Field field : stated.fields()) {
      if (mapper.lets(field) && mapper.bindings().of(field).isEmpty()) {
        notCarried.put(field, NO_PLACE);
      }
    }
    // One member can serve two fields; what the deal does not state does not arrive by it.
    FieldValues arrived = mapper.read(record).only(field -> stated.get(field).isPresent());
    return new DealProjection(stated.with(arrived), misfits, notCarried);
  }

  /**
   * The projection as a portal gives it.
   *
   * @return the projection
   */
  public Projection toProjection() {
    Map<Field, String> unmapped = new TreeMap<>();
    misfits.forEach(
        (field, found) ->
            unmapped.put(
                field, found.stream().map(Misfit::message).collect(Collectors.joining("; "))));
    return new Projection(values, notCarried, unmapped);
  }

  /** The names of the fields; no value, since one may be personal. */
  @Override
  public String toString() {
    return "DealProjection" + values.fields();
  }
}
