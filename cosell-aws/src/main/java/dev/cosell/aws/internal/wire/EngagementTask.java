package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A task that shares an opportunity or accepts an invitation: the answer to its start, and a line
 * of its list.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableEngagementTask.class)
@JsonDeserialize(as = ImmutableEngagementTask.class)
public interface EngagementTask extends WireObject {
  /** {@return the task's identifier} */
  Optional<String> taskId();

  /** {@return the task's resource name} */
  Optional<String> taskArn();

  /** {@return when it was started, as text} */
  Optional<String> startTime();

  /** {@return {@code IN_PROGRESS}, {@code COMPLETE} or {@code FAILED}} */
  Optional<String> taskStatus();

  /** {@return why it failed, in words} */
  Optional<String> message();

  /** {@return why it failed, as a code} */
  Optional<String> reasonCode();

  /** {@return the opportunity's identifier} */
  Optional<String> opportunityId();

  /** {@return the identifier of the job that refreshes the shared copy} */
  Optional<String> resourceSnapshotJobId();

  /** {@return the engagement's identifier, on a task that shares alone} */
  Optional<String> engagementId();

  /** {@return the invitation's identifier} */
  Optional<String> engagementInvitationId();

  @Override
  default String describe() {
    return WireObject.describe("EngagementTask", taskId());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EngagementTask} values. */
  final class Builder extends ImmutableEngagementTask.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
