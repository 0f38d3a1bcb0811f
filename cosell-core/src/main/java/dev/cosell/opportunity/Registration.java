package dev.cosell.opportunity;

import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Counterpart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * A deal as one portal sees it: what the cloud decided, and who of the cloud is on it.
 *
 * <p>The cloud is right about everything here; nothing of it is ever sent back.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface Registration extends WithRegistration {
  /** {@return the portal's id of the deal} */
  PortalId portalId();

  /** {@return where the cloud's review stands} */
  ReviewStatus reviewStatus();

  /** {@return what the reviewer wrote} */
  Optional<String> reviewComments();

  /** {@return the cloud's own stage, in the cloud's words} */
  Optional<String> cloudStage();

  /** {@return the cloud's own close date, beside the forecast} */
  Optional<LocalDate> cloudCloseDate();

  /** {@return the cloud's involvement, in the cloud's words, such as {@code Co-Sell}} */
  Optional<String> involvement();

  /** {@return who brought the deal, in the cloud's words} */
  Optional<String> origin();

  /** {@return the cloud's people on the deal; several may have one role} */
  @Value.Redacted
  List<Counterpart> counterparts();

  /** {@return when the portal last changed the record} */
  Instant lastModified();

  /**
   * A new builder.
   *
   * @return a builder that needs the portal id, the review status and the time of change
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Registration}. */
  final class Builder extends ImmutableRegistration.Builder {
    Builder() {}
  }
}
