package dev.cosell.verification;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What verification may do to the rebates of a period.
 *
 * @param policy name and version of the policy, such as {@code standard v1}
 * @param holds one answer per claim, in the order of the claims
 * @param buffers what not to count on, by currency of the rebates
 */
public record VerificationOutlook(
    String policy, List<LikelyHold> holds, SortedMap<CurrencyUnit, RebateBuffer> buffers) {
  /**
   * Copies what the type asks for.
   *
   * @param policy as the type says
   * @param holds as the type says
   * @param buffers as the type says
   */
  public VerificationOutlook {
    holds = List.copyOf(holds);
    buffers = Collections.unmodifiableSortedMap(new TreeMap<>(buffers));
  }

  /**
   * The answers of one kind.
   *
   * @param likelihood the kind
   * @return the answers, in order
   */
  public List<LikelyHold> holds(LikelyHold.Likelihood likelihood) {
    return holds.stream().filter(each -> each.likelihood() == likelihood).toList();
  }
}
