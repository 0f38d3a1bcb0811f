package dev.cosell.portal;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.OpportunityId;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * One outward call that changes something at a portal, ready to be recorded and then made.
 *
 * <p>The call is made as it was recorded, byte for byte, also after a restart: portals that know an
 * idempotency key refuse the same key with another body.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface PortalCall extends WithPortalCall {
  /** {@return the cloud whose portal is called} */
  Cloud cloud();

  /** {@return what the call does} */
  CallKind kind();

  /** {@return the CRM's id of the deal; empty for a deal that the CRM does not have yet} */
  Optional<OpportunityId> crmId();

  /** {@return the portal's id of the record or invitation; empty before it is made} */
  Optional<PortalId> target();

  /**
   * {@return the key that is derived from what the call does, at most 64 characters; the same work
   * gives the same key}
   */
  String idempotencyKey();

  /** {@return the portal's name of the operation} */
  String operation();

  /** {@return the body exactly as it is sent} */
  @Value.Redacted
  String body();

  /**
   * A new builder.
   *
   * @return a builder that needs all but the two ids
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PortalCall}. */
  final class Builder extends ImmutablePortalCall.Builder {
    Builder() {}
  }
}
