package dev.cosell.attribution;

import java.util.List;

/** What was logged; each kind says which members an entry of it has beside id and days. */
public enum EntryKind {
  /** Somebody of alliances brought a seller and one of a cloud's people together. */
  INTRODUCTION,
  /**
   * The deal was registered within one's own company when a cloud was first engaged, with proof.
   */
  INTERNAL_REGISTRATION,
  /** The deal was submitted to a cloud's portal. */
  PORTAL_REGISTRATION,
  /** Somebody of one's own side and one of a cloud's people met. */
  MEETING,
  /** A seller and one of a cloud's people talked, as a revenue-intelligence tool found. */
  CONVERSATION,
  /** The customer filled in a form on one's own web site. */
  INBOUND_FORM,
  /** Marketing reached the customer. */
  MARKETING_TOUCH;

  /** The members that an entry of this kind has. */
  List<String> members() {
    return switch (this) {
      case INTRODUCTION -> List.of("cloud", "counterpart", "seller", "by");
      case INTERNAL_REGISTRATION -> List.of("cloud", "counterpart", "by", "reference");
      case PORTAL_REGISTRATION -> List.of("cloud");
      case MEETING -> List.of("cloud", "counterpart");
      case CONVERSATION -> List.of("cloud", "counterpart", "seller");
      case INBOUND_FORM, MARKETING_TOUCH -> List.of();
    };
  }

  /** Whether an entry may belong to a deal by its people alone. */
  boolean isBetweenPeople() {
    return this == INTRODUCTION || this == CONVERSATION;
  }

  boolean hasCloud() {
    return members().contains("cloud");
  }

  /** Whether somebody of the cloud took part. */
  boolean isEngagement() {
    return members().contains("counterpart");
  }
}
