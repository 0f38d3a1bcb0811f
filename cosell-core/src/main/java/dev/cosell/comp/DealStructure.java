package dev.cosell.comp;

/** How a deal is sold. */
public enum DealStructure {
  /** By a contract and an invoice of one's own. */
  DIRECT,
  /** By a private offer in a cloud's marketplace. */
  PRIVATE_OFFER,
  /** By a channel partner's private offer in a marketplace (CPPO). */
  CPPO,
  /** By a private offer of several parties (MPO). */
  MULTIPARTY
}
