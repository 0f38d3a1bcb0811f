package dev.cosell.sync;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.PortalRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** One deal in the CRM and its record at one portal, with what a sync has to remember of both. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Link extends WithLink {
  /** {@return the portal's id} */
  default PortalId portalId() {
    return record().id();
  }

  /** {@return the CRM's id; empty for a deal that came from the cloud and that the CRM lacks} */
  Optional<OpportunityId> crmId();

  /** {@return the portal's record as it was read last} */
  PortalRecord record();

  /** {@return what both sides held after the last sync} */
  @Value.Redacted
  @Value.Default
  default FieldValues base() {
    return FieldValues.none();
  }

  /** {@return what was written back to the CRM} */
  @Value.Redacted
  @Value.Default
  default FieldValues writtenBack() {
    return FieldValues.none();
  }

  /** {@return what waits for the portal to let one edit it} */
  @Value.Redacted
  @Value.Default
  default FieldValues deferred() {
    return FieldValues.none();
  }

  /** {@return the values that the portal took with success and did not keep as they were sent} */
  @Value.Redacted
  Map<Field, Unkept> unkept();

  /** {@return whether the portal no longer shows the record} */
  @Value.Default
  default boolean gone() {
    return false;
  }

  /** {@return when both sides were last compared} */
  Instant comparedAt();

  /**
   * A new builder.
   *
   * @return a builder that needs the record and the time of comparison
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Link}. */
  final class Builder extends ImmutableLink.Builder {
    Builder() {}
  }
}
