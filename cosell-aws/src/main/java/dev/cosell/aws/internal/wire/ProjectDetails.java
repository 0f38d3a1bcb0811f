package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is sold, as an invitation shows it. */
@Value.Immutable
@JsonSerialize(as = ImmutableProjectDetails.class)
@JsonDeserialize(as = ImmutableProjectDetails.class)
public interface ProjectDetails extends WireObject {
  /** {@return the problem that the customer wants solved} */
  Optional<String> businessProblem();

  /** {@return the deal's title} */
  Optional<String> title();

  /** {@return when the deal is expected to close} */
  Optional<String> targetCompletionDate();

  /** {@return what the customer is expected to spend} */
  List<ExpectedCustomerSpend> expectedCustomerSpend();

  @Override
  default String describe() {
    return "ProjectDetails";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProjectDetails} values. */
  final class Builder extends ImmutableProjectDetails.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
