package dev.cosell.alias;

import java.util.List;

/**
 * A row of a cloud's customer list that a person has to look at.
 *
 * @param customer the row
 * @param reason why
 * @param candidates the accounts that come into question, the likeliest first
 */
public record CustomerReview(CloudCustomer customer, Reason reason, List<Candidate> candidates) {
  /** Why a person has to look at a row. */
  public enum Reason {
    /** Several accounts come into question. */
    SEVERAL_CANDIDATES,
    /** One account comes into question, and not surely enough. */
    UNCERTAIN,
    /** The answer is an account that is not among those that were mapped. */
    ACCOUNT_NOT_LISTED
  }

  /**
   * Copies the candidates.
   *
   * @param customer as the type says
   * @param reason as the type says
   * @param candidates as the type says
   */
  public CustomerReview {
    candidates = List.copyOf(candidates);
  }
}
