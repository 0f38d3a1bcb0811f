package dev.cosell.aws.internal.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** What an opportunity is associated with. */
@Value.Immutable
@JsonSerialize(as = ImmutableRelatedEntityIdentifiers.class)
@JsonDeserialize(as = ImmutableRelatedEntityIdentifiers.class)
public interface RelatedEntityIdentifiers extends WireObject {
  /** {@return private offers, by resource name} */
  List<String> awsMarketplaceOffers();

  /** {@return offer sets, by resource name} */
  List<String> awsMarketplaceOfferSets();

  /** {@return Partner Central solutions, by identifier} */
  List<String> solutions();

  /** {@return AWS products, by product code} */
  List<String> awsProducts();

  /** {@return Marketplace solutions, by resource name} */
  List<String> awsMarketplaceSolutions();

  /** {@return Marketplace products, by resource name} */
  List<String> awsMarketplaceProducts();

  @Override
  default String describe() {
    return "RelatedEntityIdentifiers";
  }

  /** {@return a new builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RelatedEntityIdentifiers} values. */
  final class Builder extends ImmutableRelatedEntityIdentifiers.Builder {
    /** Creates a builder with nothing set. */
    public Builder() {}
  }
}
