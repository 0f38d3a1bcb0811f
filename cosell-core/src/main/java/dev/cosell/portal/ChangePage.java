package dev.cosell.portal;

import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of what has changed at a portal.
 *
 * <p>The same change may come again, on this page, on a later one or after a restart, and changes
 * may come out of order: a version says whether one has seen it.
 *
 * @param changes the changed records
 * @param invitations the deals that the cloud offers and that wait for an answer
 * @param cursor where to go on; opaque, to be stored
 * @param more whether there is more now
 */
public record ChangePage(
    List<Change> changes, List<Invitation> invitations, String cursor, boolean more) {

  /**
   * A record that has changed.
   *
   * @param id the record
   * @param version the record's version after the change, where the portal says it
   * @param crmId the CRM's id that the record carries, if it does
   */
  public record Change(PortalId id, Optional<String> version, Optional<OpportunityId> crmId) {}

  /**
   * A deal that the cloud offers.
   *
   * @param id the invitation
   * @param summary what the cloud tells of the deal before it is accepted
   * @param expires until when it can be answered
   */
  public record Invitation(PortalId id, FieldValues summary, Optional<Instant> expires) {}
}
