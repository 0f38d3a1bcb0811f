package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** An opportunity as a list shows it: too little to update from, its parts are cut as well. */
@Value.Immutable
@JsonSerialize(as = ImmutableOpportunitySummary.class)
@JsonDeserialize(as = ImmutableOpportunitySummary.class)
public interface OpportunitySummary extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return the opportunity's identifier} */
  Optional<String> id();

  /** {@return the opportunity's resource name} */
  Optional<String> arn();

  /** {@return the partner's own identifier of the deal} */
  Optional<String> partnerOpportunityIdentifier();

  /** {@return whether the business is new, renewed or expanded} */
  Optional<String> opportunityType();

  /** {@return the record's version, the exact text that the portal gave} */
  Optional<String> lastModifiedDate();

  /** {@return when the record was created, as text} */
  Optional<String> createdDate();

  /** {@return stage, dates and review, without the history} */
  Optional<LifeCycle> lifeCycle();

  /** {@return the customer, without contacts} */
  Optional<Customer> customer();

  /** {@return delivery models and expected spend, nothing else} */
  Optional<Project> project();

  @Override
  default String describe() {
    return WireObject.describe("OpportunitySummary", id());
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link OpportunitySummary} values. */
  final class Builder extends ImmutableOpportunitySummary.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
