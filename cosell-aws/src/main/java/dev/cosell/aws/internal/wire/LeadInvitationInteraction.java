package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** How a customer showed interest. */
@Value.Immutable
@JsonSerialize(as = ImmutableLeadInvitationInteraction.class)
@JsonDeserialize(as = ImmutableLeadInvitationInteraction.class)
public interface LeadInvitationInteraction extends WireObject {
  /** {@return the kind of source} */
  Optional<String> sourceType();

  /** {@return the source's identifier} */
  Optional<String> sourceId();

  /** {@return the source's name} */
  Optional<String> sourceName();

  /** {@return the use case} */
  Optional<String> usecase();

  /** {@return the job title of the person} */
  Optional<String> contactBusinessTitle();

  @Override
  default String describe() {
    return "LeadInvitationInteraction";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LeadInvitationInteraction} values. */
  final class Builder extends ImmutableLeadInvitationInteraction.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
