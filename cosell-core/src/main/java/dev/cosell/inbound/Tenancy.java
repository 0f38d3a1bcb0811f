package dev.cosell.inbound;

import dev.cosell.alias.TenancyArchetype;

/** Where the customer would run the product, as far as it is known. */
public enum Tenancy {
  /** {@link TenancyArchetype#ISV_HOSTED}. */
  ISV_HOSTED,
  /** {@link TenancyArchetype#CUSTOMER_DEPLOYED}. */
  CUSTOMER_DEPLOYED,
  /** It is not known where. */
  UNKNOWN;

  /**
   * The value of an archetype.
   *
   * @param archetype the archetype
   * @return the value of the same name
   */
  public static Tenancy of(TenancyArchetype archetype) {
    return switch (archetype) {
      case ISV_HOSTED -> ISV_HOSTED;
      case CUSTOMER_DEPLOYED -> CUSTOMER_DEPLOYED;
    };
  }
}
