package dev.cosell.cli.report;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.sync.Standing;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** A deal at one cloud. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface DealLine extends WithDealLine {
  /** {@return the cloud} */
  Cloud cloud();

  /** {@return where the deal stands there} */
  Standing standing();

  /** {@return the portal's id; empty if the deal is not registered there} */
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

  /** {@return what the cloud's reviewer wrote, for a person} */
  List<Problem> comments();

  /** {@return the fields on which the cloud side had changed} */
  List<Difference> differences();

  /**
   * A new builder.
   *
   * @return a builder that needs a cloud and a standing
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DealLine}. */
  final class Builder extends ImmutableDealLine.Builder {
    Builder() {}
  }
}
