package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import dev.cosell.money.Percent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal's way through a cloud's marketplace.
 *
 * @param cloud whose marketplace it is
 * @param structure how it is sold there, not {@link DealStructure#DIRECT}
 * @param fee the marketplace's fee of the deal's value; the company's cost
 * @param billingClosedOn the day on which the customer's billing closed, once it has
 * @param disbursedOn the day on which the marketplace paid, once it has
 * @param underVerification whether the cloud verifies the transaction and pays nothing until then
 */
public record MarketplaceRouting(
    Cloud cloud,
    DealStructure structure,
    Percent fee,
    Optional<LocalDate> billingClosedOn,
    Optional<LocalDate> disbursedOn,
    boolean underVerification) {
  /**
   * Checks what the type asks for.
   *
   * @param cloud as the type says
   * @param structure as the type says
   * @param fee as the type says
   * @param billingClosedOn as the type says
   * @param disbursedOn as the type says
   * @param underVerification as the type says
   * @throws IllegalArgumentException if the structure is direct, the fee above 100 %, or the
   *     marketplace paid before the billing closed
   */
  public MarketplaceRouting {
    if (structure == DealStructure.DIRECT) {
      throw new IllegalArgumentException(
          "structure must not be DIRECT, which is what a deal without a marketplace is");
    }
    if (fee.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException("fee must be at most 100 %, but was " + fee);
    }
    if (disbursedOn.isPresent()
        && billingClosedOn.filter(disbursedOn.get()::isBefore).isPresent()) {
      throw new IllegalArgumentException(
          "disbursedOn must not be before billingClosedOn "
              + billingClosedOn.get()
              + ", but was "
              + disbursedOn.get());
    }
  }

  /**
   * A way of which nothing is billed yet.
   *
   * @param cloud whose marketplace it is
   * @param structure how it is sold there
   * @param fee the marketplace's fee
   * @return the way
   */
  public static MarketplaceRouting of(Cloud cloud, DealStructure structure, Percent fee) {
    return new MarketplaceRouting(cloud, structure, fee, Optional.empty(), Optional.empty(), false);
  }

  /**
   * The same, billed.
   *
   * @param day the day on which the billing closed
   * @return the way
   */
  public MarketplaceRouting billedOn(LocalDate day) {
    return new MarketplaceRouting(
        cloud, structure, fee, Optional.of(day), disbursedOn, underVerification);
  }

  /**
   * The same, paid by the marketplace.
   *
   * @param day the day on which it paid
   * @return the way
   */
  public MarketplaceRouting paidOn(LocalDate day) {
    return new MarketplaceRouting(
        cloud, structure, fee, billingClosedOn, Optional.of(day), underVerification);
  }

  /**
   * The same, held.
   *
   * @return the way
   */
  public MarketplaceRouting held() {
    return new MarketplaceRouting(cloud, structure, fee, billingClosedOn, disbursedOn, true);
  }
}
