package dev.cosell.cli.report;

import dev.cosell.cloud.PortalId;
import dev.cosell.sync.Standing;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** One row of the export, or one deal that the cloud brought, with where it stands. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface DealLine extends WithDealLine {
  /** {@return the CRM's id; empty for a row without one and for a deal from the cloud} */
  Optional<String> id();

  /** {@return the file and row of a row that could not be read as a deal} */
  Optional<String> row();

  /** {@return the deal's title} */
  Optional<String> title();

  /** {@return the customer's company name} */
  Optional<String> customer();

  /** {@return where the deal stands} */
  Standing standing();

  /** {@return the portal's id; empty if the deal is not registered} */
  Optional<PortalId> portalId();

  /** {@return whether nothing is left to do on either side} */
  @Value.Default
  default boolean inSync() {
    return false;
  }

  /** {@return why work is left; empty if none is} */
  Optional<String> waitingFor();

  /** {@return what keeps the deal or a part of it from the portal} */
  List<Problem> problems();

  /** {@return what was found in the CRM's row that does not keep the deal from the portal} */
  List<Problem> notes();

  /** {@return the fields on which the cloud side had changed} */
  List<Difference> differences();

  /**
   * A new builder.
   *
   * @return a builder that needs a standing
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DealLine}. */
  final class Builder extends ImmutableDealLine.Builder {
    Builder() {}
  }
}
