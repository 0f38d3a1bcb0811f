package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer as AWS's prospecting describes it. */
@Value.Immutable
@JsonSerialize(as = ImmutableProspectingResultCustomer.class)
@JsonDeserialize(as = ImmutableProspectingResultCustomer.class)
public interface ProspectingResultCustomer extends WireObject {
  /** {@return the account's name} */
  Optional<String> accountName();

  /** {@return the geography} */
  Optional<String> geo();

  /** {@return the region} */
  Optional<String> region();

  /** {@return the region within the region} */
  Optional<String> subRegion();

  /** {@return the country code} */
  Optional<String> country();

  /** {@return the industry} */
  Optional<String> industry();

  /** {@return the industry within the industry} */
  Optional<String> subIndustry();

  /** {@return the segment} */
  Optional<String> segment();

  /** {@return the company's size} */
  Optional<String> companySize();

  /** {@return the AWS programs that fit} */
  List<String> eligiblePrograms();

  /** {@return what is publicly known} */
  Optional<String> publicProfileSummary();

  @Override
  default String describe() {
    return "ProspectingResultCustomer";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProspectingResultCustomer} values. */
  final class Builder extends ImmutableProspectingResultCustomer.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
