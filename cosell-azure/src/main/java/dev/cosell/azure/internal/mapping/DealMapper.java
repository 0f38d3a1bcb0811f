package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes deals as referrals; what the boundary keeps back is never written. */
public final class DealMapper {
  private static final String NO_PLACE = "Microsoft's referral has no place for this field";
  private static final Set<Field> CARRIED = carriedFields();

  private final SharingBoundary boundary;

  /**
   * A mapper.
   *
   * @param boundary what never leaves
   */
  public DealMapper(SharingBoundary boundary) {
    this.boundary = boundary;
  }

  /**
   * The fields that a referral has a place for.
   *
   * @return the fields
   */
  public static Set<Field> carried() {
    return CARRIED;
  }

  /**
   * What of a deal may go out.
   *
   * @param values the deal
   * @return the values that the boundary lets through and a referral has a place for
   */
  public FieldValues outward(FieldValues values) {
    return values.only(field -> CARRIED.contains(field) && boundary.lets(field, Cloud.AZURE));
  }

  /**
   * Writes a deal, but for the deal registration.
   *
   * @param values the deal
   * @param draft where to write
   * @return why values do not fit, by field
   */
  public Map<Field, String> write(FieldValues values, Draft draft) {
    FieldValues outward = outward(values);
    Map<Field, String> misfits = new TreeMap<>();
    for (Binding binding : Bindings.all()) {
      outward
          .get(binding.field())
          .flatMap(value -> binding.writer().write(value, draft))
          .ifPresent(misfit -> misfits.put(binding.field(), binding.field() + " " + misfit));
    }
    return misfits;
  }

  /**
   * What of a deal would arrive, found by writing the deal and reading back what was written.
   *
   * @param deal the deal
   * @return the projection
   */
  public Projection project(Opportunity deal) {
    FieldValues stated = deal.fieldValues();
    Draft draft = Draft.blank();
    Map<Field, String> unmapped = new TreeMap<>(write(stated, draft));
    RegistrationDraft registration = RegistrationDraft.of(outward(stated));
    registration.misfits().forEach((field, misfit) -> unmapped.put(field, field + " " + misfit));
    ObjectNode tree = draft.tree();
    if (registration.isStated()) {
      tree.putArray("registrations").add(registration.whole());
    }
    Map<Field, String> notCarried = new TreeMap<>();
    for (Field field : stated.fields()) {
      if (boundary.lets(field, Cloud.AZURE) && !CARRIED.contains(field)) {
        notCarried.put(field, NO_PLACE);
      }
    }
    FieldValues arrived =
        RecordReading.values(ReferralJson.read(tree, Referral.class))
            .only(field -> stated.get(field).isPresent() && !unmapped.containsKey(field));
    return new Projection(stated.with(arrived), notCarried, unmapped);
  }

  private static Set<Field> carriedFields() {
    List<Binding> all = new ArrayList<>(Bindings.all());
    all.addAll(RegistrationBindings.all());
    Set<Field> fields = new TreeSet<>();
    all.forEach(binding -> fields.add(binding.field()));
    return Set.copyOf(fields);
  }
}
