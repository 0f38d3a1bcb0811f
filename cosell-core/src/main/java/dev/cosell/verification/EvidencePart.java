package dev.cosell.verification;

/** What a verification asks for; an {@link EvidencePack} has an answer to each. */
public enum EvidencePart {
  /** Who the customer is. */
  CUSTOMER_IDENTITY("state the customer's name on the deal"),
  /** What was sold: the value and for how many months. */
  DEAL_STRUCTURE("state the value and the months of the contract on the deal"),
  /** When the deal closed. */
  CLOSE_DATE("state the close date on the deal"),
  /** The customer says that the deal is closed. */
  CLOSE_CONFIRMATION(
      "ask the customer to confirm the close in writing, and record it as evidence of '"
          + EvidencePack.CUSTOMER_CONFIRMATION
          + "'"),
  /** What the cloud's field did for the deal. */
  FIELD_CORRESPONDENCE("find the meetings and messages with the cloud's field, and log them"),
  /** The submission at the cloud's portal. */
  PORTAL_RECORD("link the deal to its record at the portal"),
  /** What both sides wrote down on how to win the deal. */
  JOINT_PURSUIT(
      "record the joint plan as evidence of '" + EvidencePack.JOINT_PURSUIT_DOCUMENT + "'");

  private final String remedy;

  EvidencePart(String remedy) {
    this.remedy = remedy;
  }

  /** {@return what to do where it is missing} */
  public String remedy() {
    return remedy;
  }
}
