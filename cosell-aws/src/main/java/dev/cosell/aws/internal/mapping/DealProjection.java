package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Projection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a deal would arrive at AWS, found by writing the deal and reading back what was written.
 *
 * @param values the deal's values, in AWS's spelling where they would arrive
 * @param misfits why values would not arrive, by field
 * @param notCarried the fields that AWS has no place for, with the reason
 */
public record DealProjection(
    FieldValues values, Map<Field, List<Misfit>> misfits, Map<Field, String> notCarried) {
  private static final String NO_PLACE = "AWS's record has no place for this field";
  private static final String OWNER_STAYS =
      "AWS takes the owner when the record is made, and hands it on by AssignOpportunity alone";

  /**
   * The projection of a deal.
   *
   * @param deal the deal
   * @param mapper the mapper
   * @return the projection
   */
  public static DealProjection of(Opportunity deal, RecordMapper mapper) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    Mapped mapped = mapper.create(deal, record, EnumSet.allOf(Part.class));
    FieldValues stated = deal.fieldValues();
    Map<Field, String> notCarried = new TreeMap<>(mapped.notCarried());
    for (Field field : stated.fields()) {
      if (mapper.lets(field) && Bindings.of(field).isEmpty()) {
        notCarried.put(field, NO_PLACE);
      }
    }
    boolean isAtAws = deal.portalIds().stream().anyMatch(id -> id.cloud().equals(Cloud.AWS));
    if (isAtAws && stated.get(Field.OWNER).isPresent()) {
      notCarried.put(Field.OWNER, OWNER_STAYS);
    }
    FieldValues arrived = RecordMapper.read(record).only(field -> !notCarried.containsKey(field));
    return new DealProjection(stated.with(arrived), mapped.misfits(), notCarried);
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
