package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The request that shares and submits an opportunity (StartEngagementFromOpportunityTask). */
@Value.Immutable
@JsonSerialize(as = ImmutableStartEngagementFromOpportunityTaskRequest.class)
@JsonDeserialize(as = ImmutableStartEngagementFromOpportunityTaskRequest.class)
public interface StartEngagementFromOpportunityTaskRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the idempotency key: an equal token and body give the first answer again} */
  Optional<String> clientToken();

  /** {@return the opportunity's identifier} */
  Optional<String> identifier();

  /** {@return how AWS is to be involved} */
  Optional<AwsSubmission> awsSubmission();

  /** {@return the tags to put on the task} */
  List<Tag> tags();

  @Override
  default String describe() {
    return WireObject.describe("StartEngagementFromOpportunityTaskRequest", identifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link StartEngagementFromOpportunityTaskRequest} values. */
  final class Builder extends ImmutableStartEngagementFromOpportunityTaskRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
