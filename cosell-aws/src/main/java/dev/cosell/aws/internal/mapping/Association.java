package dev.cosell.aws.internal.mapping;

import dev.cosell.aws.AwsFields;
import dev.cosell.opportunity.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that an opportunity is associated with, in the order in which associations are
 * made. Offers come last, because AWS takes none while a deal is submitted (ACE file exchange
 * schema v14.3, read 2026-11-22).
 */
public enum Association {
  /** Partner Central solutions. */
  SOLUTIONS("Solutions"),
  /** AWS Marketplace solutions. */
  MARKETPLACE_SOLUTIONS("AwsMarketplaceSolutions"),
  /** AWS Marketplace products. */
  MARKETPLACE_PRODUCTS("AwsMarketplaceProducts"),
  /** AWS's own products. */
  PRODUCTS("AwsProducts"),
  /** AWS Marketplace private offers. */
  OFFERS("AwsMarketplaceOffers"),
  /** AWS Marketplace offer sets. */
  OFFER_SETS("AwsMarketplaceOfferSets");

  private final String wireName;

  Association(String wireName) {
    this.wireName = wireName;
  }

  /**
   * The field whose items are associated.
   *
   * @return the field
   */
  public Field field() {
    return switch (this) {
      case SOLUTIONS -> AwsFields.SOLUTIONS;
      case MARKETPLACE_SOLUTIONS -> AwsFields.MARKETPLACE_SOLUTIONS;
      case MARKETPLACE_PRODUCTS -> AwsFields.MARKETPLACE_PRODUCTS;
      case PRODUCTS -> AwsFields.PRODUCTS;
      case OFFERS -> AwsFields.OFFERS;
      case OFFER_SETS -> AwsFields.OFFER_SETS;
    };
  }

  /**
   * AWS's name of the kind.
   *
   * @return the value of {@code RelatedEntityType}, which is the record's member as well
   */
  public String wireName() {
    return wireName;
  }

  /**
   * The kind of a field.
   *
   * @param field the field
   * @return the kind; empty if the field is not one of associations
   */
  public static Optional<Association> of(Field field) {
    return Arrays.stream(values()).filter(kind -> kind.field().equals(field)).findFirst();
  }

  /**
   * Whether the thing is one that AWS counts as what is sold; a deal is not submitted without one.
   *
   * @return whether this is a solution, or a product of the AWS Marketplace
   */
  public boolean isWhatIsSold() {
    return this == SOLUTIONS || this == MARKETPLACE_SOLUTIONS || this == MARKETPLACE_PRODUCTS;
  }

  /**
   * Whether the thing is joined before the deal is submitted.
   *
   * @return whether this is not an offer
   */
  public boolean isJoinedAtRegistration() {
    return this != OFFERS && this != OFFER_SETS;
  }

  /**
   * What of one list is not in another.
   *
   * @param these the one list
   * @param those the other
   * @return the identifiers that the other does not have, in order
   */
  public static List<String> without(List<String> these, List<String> those) {
    return these.stream()
        .filter(one -> those.stream().noneMatch(other -> isSame(one, other)))
        .toList();
  }

  /** AWS has answered with the id alone where a resource name was joined (recorded 2025). */
  private static boolean isSame(String one, String other) {
    return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
  }

  String path() {
    return "RelatedEntityIdentifiers." + wireName;
  }
}
