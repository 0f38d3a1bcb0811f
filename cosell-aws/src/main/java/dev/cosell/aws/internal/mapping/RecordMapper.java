package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a deal into AWS's record and reads it back.
 *
 * <p>The boundary is applied here and nowhere else: a field that it keeps in has no way into a
 * record. A value that AWS would not take is left out and named.
 */
public final class RecordMapper {
  private static final WirePath STAGE = WirePath.of("LifeCycle.Stage");
  private static final WirePath CRM_ID = WirePath.of("PartnerOpportunityIdentifier");
  private static final int LONGEST_ID = 64;

  private final SharingBoundary boundary;

  /**
   * A mapper.
   *
   * @param boundary what never leaves
   */
  public RecordMapper(SharingBoundary boundary) {
    this.boundary = boundary;
  }

  /**
   * Writes a deal into a new record.
   *
   * @param deal the deal
   * @param record the record, changed in place; it holds nothing of a deal yet
   * @param parts the parts to write
   * @return what became of each field that belongs to one of the parts
   */
  public Mapped create(Opportunity deal, ObjectNode record, Set<Part> parts) {
    if (deal.id().value().length() <= LONGEST_ID) {
      CRM_ID.put(record, deal.id().value());
    }
    Mapped mapped = write(deal.fieldValues(), record, parts);
    return new ContractTerms(record).settleNew(mapped);
  }

  /**
   * Changes a record that AWS has; whatever else it holds stays.
   *
   * @param record the record as an update sends it, changed in place
   * @param changes the fields to change; a blank empties one, and one that is not of the record
   *     itself is not looked at
   * @return what became of each field
   */
  public Mapped change(ObjectNode record, FieldValues changes) {
    Mapped mapped = write(changes, record, EnumSet.of(Part.RECORD));
    if (STAGE.text(record).isEmpty()) {
      // An update must state a stage, and a record without one stands at the first.
      STAGE.put(record, "Prospect");
    }
    return new ContractTerms(record).settleChanged(mapped);
  }

  private Mapped write(FieldValues values, ObjectNode record, Set<Part> parts) {
    Map<Field, List<Misfit>> misfits = new TreeMap<>();
    for (Binding binding : Bindings.all()) {
      Field field = binding.field();
      Optional<FieldValue> value = values.get(field);
      if (value.isEmpty() || !parts.contains(binding.part()) || !lets(field)) {
        continue;
      }
      if (value.get().isBlank()) {
        binding.clear(record);
      } else {
        List<Misfit> found = binding.write(record, value.get());
        if (!found.isEmpty()) {
          misfits.put(field, found);
        }
      }
    }
    return new Mapped(record, misfits, Map.of());
  }

  /**
   * Whether a field may leave.
   *
   * @param field the field
   * @return whether the boundary lets it
   */
  public boolean lets(Field field) {
    return boundary.lets(field, Cloud.AWS);
  }

  /**
   * Reads what a record holds.
   *
   * @param record AWS's record
   * @return the values of the fields that have a place there
   */
  public static FieldValues read(ObjectNode record) {
    FieldValues.Builder values = FieldValues.builder();
    for (Binding binding : Bindings.all()) {
      binding.read(record).ifPresent(value -> values.put(binding.field(), value));
    }
    return values.build();
  }
}
