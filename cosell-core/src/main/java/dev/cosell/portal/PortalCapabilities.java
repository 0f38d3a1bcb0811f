package dev.cosell.portal;

import dev.cosell.opportunity.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What a portal can do at all, whatever the state of a record. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface PortalCapabilities extends WithPortalCapabilities {
  /** {@return the fields that the portal has a place for, both ways} */
  Set<Field> carried();

  /** {@return the fields that come in and never go out} */
  Set<Field> inwardOnly();

  /** {@return the fields of which the portal keeps only a part, with what is lost} */
  Map<Field, String> lossy();

  /** {@return how often the portal may be called} */
  List<CallQuota> quotas();

  /**
   * A new builder.
   *
   * @return a builder without any capability
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PortalCapabilities}. */
  final class Builder extends ImmutablePortalCapabilities.Builder {
    Builder() {}
  }
}
