package dev.cosell.alias;

/**
 * The type of an offer that a customer bought at a marketplace, such as {@code Private offer}.
 *
 * <p>An open vocabulary: a name that is not known here is carried.
 *
 * @param name the name, not blank
 */
public record OfferType(String name) {
  /** Listed for everybody. */
  public static final OfferType PUBLIC = new OfferType("Public offer");

  /** Agreed with one customer. */
  public static final OfferType PRIVATE = new OfferType("Private offer");

  /** Agreed with one customer through a reseller. */
  public static final OfferType CHANNEL = new OfferType("Channel private offer");

  /**
   * Checks what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the name is blank
   */
  public OfferType {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
