package dev.cosell.gcp.lead;

import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.util.Optional;

/**
 * What a lead of Google's older API says.
 *
 * @param name the lead's resource name, once Google has made it
 * @param crmId the CRM's id, which the lead carries as {@code externalSystemId}
 * @param approval Google's word for where the approval stands; the list of words is not public
 * @param comments what Google wrote when it rejected or approved the lead
 * @param values the deal's values, the annual value made a total again
 */
public record LeadReading(
    Optional<String> name,
    Optional<OpportunityId> crmId,
    Optional<String> approval,
    Optional<String> comments,
    FieldValues values) {
  /** The lead's name; a value may be confidential. */
  @Override
  public String toString() {
    return "LeadReading[" + name.orElse("unnamed") + "]";
  }
}
