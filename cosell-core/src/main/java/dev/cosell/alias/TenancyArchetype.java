package dev.cosell.alias;

/** Where a customer runs the vendor's product, which decides who at the cloud matters. */
public enum TenancyArchetype {
  /** In the vendor's own cloud account: the partner development manager matters most. */
  ISV_HOSTED,
  /** In the customer's cloud account, whose use grows with it: the account team matters most. */
  CUSTOMER_DEPLOYED
}
