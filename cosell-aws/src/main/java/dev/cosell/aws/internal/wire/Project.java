package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is sold to the customer, for what, and what the customer is expected to spend. */
@Value.Immutable
@JsonSerialize(as = ImmutableProject.class)
@JsonDeserialize(as = ImmutableProject.class)
public interface Project extends WireObject {
  /** {@return how the solution is delivered} */
  List<String> deliveryModels();

  /** {@return what the customer is expected to spend} */
  List<ExpectedCustomerSpend> expectedCustomerSpend();

  /** {@return how long the contract is expected to run} */
  Optional<ExpectedContractDuration> expectedContractDuration();

  /** {@return the deal's title} */
  Optional<String> title();

  /** {@return the AWS programs that the deal belongs to} */
  List<String> apnPrograms();

  /** {@return the problem that the customer wants solved} */
  @JsonDeserialize(contentUsing = EncodedText.class)
  Optional<String> customerBusinessProblem();

  /** {@return the use case} */
  @JsonDeserialize(contentUsing = EncodedText.class)
  Optional<String> customerUseCase();

  /** {@return the opportunity that this one continues} */
  Optional<String> relatedOpportunityIdentifier();

  /** {@return what sales has done so far} */
  List<String> salesActivities();

  /** {@return the main competitor} */
  Optional<String> competitorName();

  /** {@return competitors in own words} */
  Optional<String> otherCompetitorNames();

  /** {@return the solution in own words, where none is associated} */
  Optional<String> otherSolutionDescription();

  /** {@return comments} */
  Optional<String> additionalComments();

  /** {@return the AWS partition that the workload runs in} */
  Optional<String> awsPartition();

  @Override
  default String describe() {
    return WireObject.describe("Project", relatedOpportunityIdentifier());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Project} values. */
  final class Builder extends ImmutableProject.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}

    /**
     * Makes an update clear the contract duration, which leaving it out does not do.
     *
     * @return this builder
     */
    public Builder clearExpectedContractDuration() {
      expectedContractDuration(Optional.empty());
      putOtherMembers("ExpectedContractDuration", NullNode.getInstance());
      return this;
    }
  }
}
