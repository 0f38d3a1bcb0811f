package dev.cosell.azure.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** An event as a webhook receives it; it holds no values of the record. */
@Value.Immutable
@JsonSerialize(as = ImmutableWebhookEvent.class)
@JsonDeserialize(as = ImmutableWebhookEvent.class)
public interface WebhookEvent extends WireObject {
  /** {@return the resource and what happened} */
  @JsonProperty("EventName")
  Optional<String> eventName();

  /** {@return the resource} */
  @JsonProperty("ResourceUri")
  Optional<String> resourceUri();

  /** {@return the kind of resource} */
  @JsonProperty("ResourceName")
  Optional<String> resourceName();

  /** {@return when it happened} */
  @JsonProperty("ResourceChangeUtcDate")
  Optional<String> resourceChangeUtcDate();

  @Override
  default String describe() {
    return "WebhookEvent";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link WebhookEvent} values. */
  final class Builder extends ImmutableWebhookEvent.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
