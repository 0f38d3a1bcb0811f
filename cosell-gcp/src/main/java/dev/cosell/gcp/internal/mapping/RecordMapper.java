package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.Cloud;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.GcpJson;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Writes a deal into Google's record and reads it back.
 *
 * <p>The boundary is applied here and nowhere else: a field that it keeps in has no way into a
 * record. A value that Google would not take is left out and named.
 */
public final class RecordMapper {
  private final SharingBoundary boundary;
  private final GcpSettings settings;
  private final Bindings bindings;

  /**
   * A mapper.
   *
   * @param boundary what never leaves
   * @param settings what Google's documents leave open
   */
  public RecordMapper(SharingBoundary boundary, GcpSettings settings) {
    this.boundary = boundary;
    this.settings = settings;
    this.bindings = new Bindings(settings);
  }

  /** {@return the settings} */
  public GcpSettings settings() {
    return settings;
  }

  /** {@return the fields and their places} */
  public Bindings bindings() {
    return bindings;
  }

  /**
   * A new record of a deal, without what Google takes only of an accepted one.
   *
   * @param deal the deal
   * @return the record, with the CRM's id
   */
  public ObjectNode create(Opportunity deal) {
    ObjectNode record = GcpJson.newObject();
    reference().put(record, deal.id().value());
    write(deal.fieldValues(), record, binding -> !waitsForAcceptance(binding));
    return record;
  }

  /**
   * Writes all that has a place, to see what would arrive sooner or later.
   *
   * @param values the values
   * @param record the record, changed in place
   * @return why values were left out, by field
   */
  Map<Field, List<Misfit>> writeAll(FieldValues values, ObjectNode record) {
    return write(values, record, binding -> true);
  }

  /**
   * Changes a record that Google has; whatever else it holds stays, and a value that is there
   * already is not written anew.
   *
   * @param record the record, changed in place
   * @param changes the fields to change; a blank empties one
   * @return why values were left out, by field
   */
  public Map<Field, List<Misfit>> change(ObjectNode record, FieldValues changes) {
    JsonNode before = record.deepCopy();
    return write(
        changes, record, binding -> !binding.read(before).equals(changes.get(binding.field())));
  }

  private Map<Field, List<Misfit>> write(
      FieldValues values, ObjectNode record, Predicate<Binding> which) {
    Map<Field, List<Misfit>> misfits = new TreeMap<>();
    for (Binding binding : bindings.all()) {
      Optional<FieldValue> value = values.get(binding.field());
      if (value.isEmpty() || !lets(binding.field()) || !which.test(binding)) {
        continue;
      }
      if (value.get().isBlank()) {
        binding.clear(record);
      } else {
        List<Misfit> found = binding.write(record, value.get());
        if (!found.isEmpty()) {
          misfits.put(binding.field(), found);
        }
      }
    }
    return misfits;
  }

  /**
   * Whether Google takes a field only once it has accepted the deal.
   *
   * @param binding the field
   * @return whether it does
   */
  public static boolean waitsForAcceptance(Binding binding) {
    return Tables.LIFE_CYCLE.onlyWhenAccepted().containsAll(binding.maskPaths());
  }

  /**
   * Whether a field may leave.
   *
   * @param field the field
   * @return whether the boundary lets it
   */
  public boolean lets(Field field) {
    return boundary.lets(field, Cloud.GCP);
  }

  /**
   * Reads what a record holds.
   *
   * @param record Google's record
   * @return the values of the fields that have a place there
   */
  public FieldValues read(JsonNode record) {
    FieldValues.Builder values = FieldValues.builder();
    for (Binding binding : bindings.all()) {
      binding.read(record).ifPresent(value -> values.put(binding.field(), value));
    }
    return values.build();
  }

  /**
   * The CRM's id that a record carries.
   *
   * @param record Google's record
   * @return the id; empty if there is none
   */
  public Optional<OpportunityId> crmId(JsonNode record) {
    return reference().text(record).map(OpportunityId::new);
  }

  private WirePath reference() {
    return WirePath.of(settings.referencePath());
  }
}
