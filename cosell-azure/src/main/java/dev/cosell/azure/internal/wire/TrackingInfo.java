package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** Microsoft's own ids of a deal. */
@Value.Immutable
@JsonSerialize(as = ImmutableTrackingInfo.class)
@JsonDeserialize(as = ImmutableTrackingInfo.class)
public interface TrackingInfo extends WireObject {
  /** {@return the id in Microsoft's CRM} */
  Optional<String> microsoftMsxId();

  @Override
  default String describe() {
    return "TrackingInfo";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link TrackingInfo} values. */
  final class Builder extends ImmutableTrackingInfo.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
