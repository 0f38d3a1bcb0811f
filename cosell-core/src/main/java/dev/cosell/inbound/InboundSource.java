package dev.cosell.inbound;

/** Who at the cloud brings a deal. */
public enum InboundSource {
  /** A partner development manager, or somebody else who looks after partners. */
  PDM,
  /** Somebody who sells to the customer. */
  ACCOUNT_EXECUTIVE,
  /** Somebody who looks after what the customer has bought. */
  CUSTOMER_SUCCESS,
  /** Somebody who sells a kind of product or workload. */
  SPECIALIST,
  /** It is not known who. */
  UNKNOWN
}
