package dev.cosell.portal;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Registration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * A deal as it was read from a portal.
 *
 * <p>{@link #payload} is what the portal sent, whole, so that an update can send back what the
 * library does not know.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface PortalRecord extends WithPortalRecord {
  /** {@return the portal's id} */
  default PortalId id() {
    return registration().portalId();
  }

  /** {@return the mark that changes with every change of the record, as the portal writes it} */
  String version();

  /** {@return the CRM's id that the record carries, if it does} */
  Optional<OpportunityId> crmId();

  /** {@return what the cloud decided} */
  Registration registration();

  /** {@return the fields that the partner states, and the cloud's status fields} */
  @Value.Redacted
  FieldValues values();

  /** {@return what the portal sent, as JSON} */
  @Value.Redacted
  String payload();

  /** {@return when the record was made, where the portal says so} */
  Optional<Instant> createdAt();

  /**
   * A new builder.
   *
   * @return a builder that needs the version, the registration, the values and the payload
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PortalRecord}. */
  final class Builder extends ImmutablePortalRecord.Builder {
    Builder() {}
  }
}
