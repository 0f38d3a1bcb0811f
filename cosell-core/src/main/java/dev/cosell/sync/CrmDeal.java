package dev.cosell.sync;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A deal as it was read from the CRM, with what is known of its values.
 *
 * @param deal the deal
 * @param derived the fields whose value is a default or an expression: they fill gaps at a portal
 *     and overrule nothing there
 * @param unmapped the fields with a value that could not be translated, with the reason
 * @param violations what the mapping found wrong; a deal with any is not registered
 */
public record CrmDeal(
    Opportunity deal, Set<Field> derived, Map<Field, String> unmapped, List<Violation> violations) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param deal as the type says
   * @param derived as the type says
   * @param unmapped as the type says
   * @param violations as the type says
   */
  public CrmDeal {
    derived = Set.copyOf(derived);
    unmapped = Map.copyOf(unmapped);
    violations = List.copyOf(violations);
  }

  /**
   * A deal of which every value is the CRM's own.
   *
   * @param deal the deal
   * @return the deal
   */
  public static CrmDeal of(Opportunity deal) {
    return new CrmDeal(deal, Set.of(), Map.of(), List.of());
  }

  /**
   * The CRM's id.
   *
   * @return the id
   */
  public OpportunityId id() {
    return deal.id();
  }
}
