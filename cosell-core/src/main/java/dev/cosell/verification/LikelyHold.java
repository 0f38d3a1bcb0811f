package dev.cosell.verification;

import java.util.List;

/**
 * Whether a cloud is likely to hold a claim's payment until it has verified the deal, and why.
 *
 * @param claim the claim
 * @param likelihood whether it is likely
 * @param reasons what was seen, each in a sentence; at least one
 */
public record LikelyHold(RebateClaim claim, Likelihood likelihood, List<String> reasons) {
  /** Whether a hold is likely. */
  public enum Likelihood {
    /** A size is at or above its threshold. */
    LIKELY,
    /** Every size is below its threshold. */
    UNLIKELY,
    /** A size is not known, or the policy has no threshold in its currency. */
    CANNOT_TELL
  }

  /**
   * Copies what the type asks for.
   *
   * @param claim as the type says
   * @param likelihood as the type says
   * @param reasons as the type says
   */
  public LikelyHold {
    reasons = List.copyOf(reasons);
  }
}
