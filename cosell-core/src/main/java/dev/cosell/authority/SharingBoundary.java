package dev.cosell.authority;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The wall between one's own records and a cloud: what may cross, and why everything else may not.
 *
 * <p>A typed field of a deal crosses, and a portal's own field ({@code aws.deliveryModels}) crosses
 * to that portal. Nothing else has a way through: the customer's financials and whatever else the
 * CRM keeps ({@code crm.*}), transactions and payments, the cloud's own status and people ({@code
 * status.*}), another cloud's fields, and fields that nobody has listed. A boundary can be narrowed
 * by {@link #withholding} and cannot be widened.
 */
public final class SharingBoundary {
  private static final Set<Field> RECORD_IDS = Set.of(Field.ACCOUNT_ID, Field.ACCOUNT_PARENT);
  private static final Set<Field> TYPED = Set.copyOf(Field.typed());
  private static final SharingBoundary STANDARD = new SharingBoundary(Set.of());

  private final Set<Field> withheld;

  private SharingBoundary(Set<Field> withheld) {
    this.withheld = withheld;
  }

  /**
   * The widest boundary there is.
   *
   * @return the boundary
   */
  public static SharingBoundary standard() {
    return STANDARD;
  }

  /**
   * This boundary with fewer fields that cross.
   *
   * @param fields the fields that shall stay on one's own side
   * @return the narrower boundary
   */
  public SharingBoundary withholding(Field... fields) {
    Set<Field> more = new TreeSet<>(withheld);
    more.addAll(List.of(fields));
    return new SharingBoundary(more);
  }

  /**
   * Why a field stays on one's own side.
   *
   * @param field the field
   * @param cloud the cloud it would go to
   * @return the reason; empty if the field may cross
   */
  public Optional<String> reasonToWithhold(Field field, Cloud cloud) {
    if (withheld.contains(field)) {
      return Optional.of("withheld by the boundary that was set");
    }
    if (RECORD_IDS.contains(field)) {
      return Optional.of("the CRM's record ids stay in the CRM");
    }
    if (TYPED.contains(field)) {
      return Optional.empty();
    }
    if (field.equals(Field.CRM_COUNTERPARTS)) {
      return Optional.of("the clouds' people on the deal are for one's own side only");
    }
    // Before the cloud's own fields: a cloud whose id is one of these words opens nothing.
    if (field.isIn("crm")) {
      return Optional.of("customer financials and internal notes beyond the deal value stay");
    }
    if (field.isIn("transaction") || field.isIn("payment")) {
      return Optional.of("contract structure and payment terms stay");
    }
    if (field.isIn("status")) {
      return Optional.of("the cloud's own status, routing and people are never sent back");
    }
    return field.isIn(cloud.id())
        ? Optional.empty()
        : Optional.of("not a field of a deal or of " + cloud);
  }

  /**
   * Whether a field may cross.
   *
   * @param field the field
   * @param cloud the cloud it would go to
   * @return whether there is no reason to withhold it
   */
  public boolean lets(Field field, Cloud cloud) {
    return reasonToWithhold(field, cloud).isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SharingBoundary that && withheld.equals(that.withheld);
  }

  @Override
  public int hashCode() {
    return withheld.hashCode();
  }

  /** What is withheld beyond the standard. */
  @Override
  public String toString() {
    return "SharingBoundary[withholding " + new TreeSet<>(withheld) + "]";
  }
}
