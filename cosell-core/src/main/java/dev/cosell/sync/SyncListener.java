package dev.cosell.sync;

import dev.cosell.authority.Reconciliation;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.WriteOutcome;
import java.util.List;

/**
 * Is told what an engine does while it does it; everything here is optional.
 *
 * <p>Called on the engine's thread. What a method throws ends the pass; the next one repeats what
 * was not kept.
 */
public interface SyncListener {
  /** Wants to know nothing. */
  SyncListener SILENT = new SyncListener() {};

  /**
   * Two records were compared.
   *
   * @param crmId the CRM's id
   * @param portalId the portal's id
   * @param reconciliation every decision with its reason
   */
  default void decided(OpportunityId crmId, PortalId portalId, Reconciliation reconciliation) {}

  /**
   * A call was made and answered.
   *
   * @param call the call
   * @param outcome the answer in a few words, without personal data
   */
  default void called(PortalCall call, String outcome) {}

  /**
   * A write was read back.
   *
   * @param portalId the portal's id
   * @param outcomes what became of each field
   */
  default void readBack(PortalId portalId, List<WriteOutcome> outcomes) {}

  /**
   * Values of the cloud side are to be written to the CRM.
   *
   * <p>Told before the engine keeps that they were written, so that after a crash it tells again: a
   * writer must bear repetition.
   *
   * @param crmId the CRM's id
   * @param portalId the portal's id
   * @param values the values; {@link dev.cosell.opportunity.FieldValue.Blank} clears a field
   */
  default void writeBack(OpportunityId crmId, PortalId portalId, FieldValues values) {}

  /**
   * The pass has come further.
   *
   * @param done how many deals are done
   * @param total how many there are
   */
  default void progress(int done, int total) {}
}
