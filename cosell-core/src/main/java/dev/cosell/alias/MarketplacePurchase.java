package dev.cosell.alias;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A purchase of an account from the vendor through a cloud's marketplace.
 *
 * @param account the account
 * @param cloud the cloud whose marketplace it was
 * @param offerType the type of the offer, where it is known
 * @param on the day, where it is known
 */
public record MarketplacePurchase(
    AccountId account, Cloud cloud, Optional<OfferType> offerType, Optional<LocalDate> on)
    implements Comparable<MarketplacePurchase> {
  private static final Comparator<MarketplacePurchase> ORDER =
      Comparator.comparing(MarketplacePurchase::account)
          .thenComparing(purchase -> purchase.on().orElse(LocalDate.MIN))
          .thenComparing(MarketplacePurchase::cloud)
          .thenComparing(purchase -> purchase.offerType().map(OfferType::name).orElse(""));

  /** By account, then by day, those of an unknown day first. */
  @Override
  public int compareTo(MarketplacePurchase other) {
    return ORDER.compare(this, other);
  }
}
