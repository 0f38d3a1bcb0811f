package dev.cosell.pipeline;

import dev.cosell.opportunity.OpportunityId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What it would do to the totals if deals were taken out of the pipeline; nothing is taken out.
 *
 * @param deals the CRM's ids of the deals, in order
 * @param unknown ids that were asked for and are no open deal of the pipeline
 * @param before the totals as they are
 * @param after the totals without the deals
 */
public record RemovalPreview(
    Set<OpportunityId> deals,
    Set<OpportunityId> unknown,
    PipelineTotals before,
    PipelineTotals after) {
  /**
   * Puts the ids in order.
   *
   * @param deals as the type says
   * @param unknown as the type says
   * @param before as the type says
   * @param after as the type says
   */
  public RemovalPreview {
    deals = Collections.unmodifiableSet(new TreeSet<>(deals));
    unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
  }
}
