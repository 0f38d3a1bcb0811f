package dev.cosell.authority;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** The two records of one deal, with all that a reconciliation looks at. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Sides extends WithSides {
  /** {@return the cloud whose portal holds the other record} */
  Cloud cloud();

  /** {@return the CRM's record, in the portal's spelling where the portal carries the field} */
  FieldValues crm();

  /** {@return the portal's record} */
  FieldValues portal();

  /** {@return what both held after the last sync; empty before the first} */
  @Value.Default
  default FieldValues base() {
    return FieldValues.none();
  }

  /**
   * {@return the fields of the CRM's record whose value is a default or was derived; such a value
   * fills a gap and never overrules one}
   */
  Set<Field> derived();

  /** {@return the fields that the portal has no place for, with the reason} */
  Map<Field, String> notCarried();

  /** {@return the fields with a value that could not be translated, with the reason} */
  Map<Field, String> unmapped();

  /** {@return which fields the portal lets one edit now} */
  @Value.Default
  default Editability editability() {
    return Editability.ALL;
  }

  /**
   * Why a field cannot be edited now.
   *
   * @param field the field
   * @return the reason; empty if it can be edited
   */
  default Optional<String> locked(Field field) {
    return editability().locked(field);
  }

  /**
   * A new builder.
   *
   * @return a builder that needs the cloud and both records
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Sides}. */
  final class Builder extends ImmutableSides.Builder {
    Builder() {}
  }
}
