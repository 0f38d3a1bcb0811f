package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The request that replaces an opportunity (UpdateOpportunity). A member that is left out is
 * cleared, except {@link Project#expectedContractDuration()}; so a request starts from {@link
 * #from}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateOpportunityRequest.class)
@JsonDeserialize(as = ImmutableUpdateOpportunityRequest.class)
public interface UpdateOpportunityRequest extends WireObject {
  /** {@return {@code AWS} for production or {@code Sandbox}} */
  Optional<String> catalog();

  /** {@return what the partner needs from AWS's sellers} */
  List<String> primaryNeedsFromAws();

  /** {@return {@code Yes} or {@code No}} */
  Optional<String> nationalSecurity();

  /** {@return the partner's own identifier of the deal} */
  Optional<String> partnerOpportunityIdentifier();

  /** {@return the customer and its contacts} */
  Optional<Customer> customer();

  /** {@return what is sold} */
  Optional<Project> project();

  /** {@return whether the business is new, renewed or expanded} */
  Optional<String> opportunityType();

  /** {@return the marketing that led to the deal} */
  Optional<Marketing> marketing();

  /** {@return the partner's own revenue from the deal} */
  Optional<SoftwareRevenue> softwareRevenue();

  /**
   * {@return the record's version, the exact text that the portal gave; a stale one is a conflict}
   */
  Optional<String> lastModifiedDate();

  /** {@return the opportunity's identifier} */
  Optional<String> identifier();

  /** {@return stage, dates and review} */
  Optional<LifeCycle> lifeCycle();

  @Override
  default String describe() {
    return WireObject.describe("UpdateOpportunityRequest", identifier());
  }

  /**
   * Starts an update that leaves a record as it is. {@code Id} becomes {@code Identifier}, and what
   * the request does not take is left out: {@code Arn}, {@code CreatedDate}, {@code
   * OpportunityTeam}, {@code RelatedEntityIdentifiers}, and the type tags that the service puts
   * into some of its answers. The version and members that are not known here are kept, because the
   * update clears what it leaves out.
   *
   * @param record the record as it was read
   * @return the update
   */
  static UpdateOpportunityRequest from(GetOpportunityResponse record) {
    ObjectNode members = SellingJson.tree(record);
    members.remove(List.of("Id", "Arn", "CreatedDate", "OpportunityTeam"));
    members.remove(List.of("RelatedEntityIdentifiers", "Identifier"));
    record.id().ifPresent(id -> members.put("Identifier", id));
    TypeTag.removeFrom(members);
    return SellingJson.read(members, UpdateOpportunityRequest.class);
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link UpdateOpportunityRequest} values. */
  final class Builder extends ImmutableUpdateOpportunityRequest.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
