package dev.cosell.portal;

import dev.cosell.authority.Editability;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import java.util.Optional;

/**
 * A cloud's partner portal, as the library uses it.
 *
 * <p>The first group of methods is pure and offline; only {@link #perform}, {@link #read} and
 * {@link #changes} call out. None retries, none waits but for the {@link CallMeter} it was given,
 * and none throws for anything that a portal does. Implementations are safe for use by several
 * threads.
 *
 * <p>What a registration needs differs from cloud to cloud; {@link #nextStep} hides it: asked again
 * after each call with the record as it was read back, it names the next call until the deal is
 * with the cloud. So a registration that broke off goes on from the portal's own state.
 */
public interface Portal {
  /**
   * The cloud whose portal this is.
   *
   * @return the cloud
   */
  Cloud cloud();

  /**
   * What the portal can do at all.
   *
   * @return the capabilities; the same for the life of this object
   */
  PortalCapabilities capabilities();

  /**
   * What of a deal would arrive, in the portal's own spelling.
   *
   * @param deal the deal
   * @return the projection
   */
  Projection project(Opportunity deal);

  /**
   * Everything that the portal would object to.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current the portal's record; empty if there is none yet
   * @return the violations, all at once
   */
  Preflight preflight(Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current);

  /**
   * Which fields of a record may be edited now.
   *
   * @param current the portal's record
   * @return the answer by field
   */
  Editability editability(PortalRecord current);

  /**
   * The next call that brings a deal to the cloud's review.
   *
   * @param deal the deal; one that passes the preflight for submission
   * @param current the portal's record as last read; empty if there is none yet
   * @return the call; empty once the deal is with the cloud, or if nothing can be done
   */
  Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current);

  /**
   * The next call that brings a record nearer to what it shall hold: associations first, then the
   * record itself in one call.
   *
   * @param current the record as it was read last; whatever else it holds is sent back unchanged
   * @param changes the fields to change; {@link dev.cosell.opportunity.FieldValue.Blank} clears one
   * @return the call; empty if there is nothing to change
   * @throws IllegalArgumentException if a field is one that the portal does not take
   */
  Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues changes);

  /**
   * The call that takes a deal that the cloud offers.
   *
   * @param invitation the invitation's id
   * @return the call
   */
  PortalCall accept(PortalId invitation);

  /**
   * The call that turns down a deal that the cloud offers.
   *
   * @param invitation the invitation's id
   * @param reason why, in a word of the portal's list
   * @return the call
   */
  PortalCall decline(PortalId invitation, String reason);

  /**
   * Makes a call that changes something.
   *
   * @param call the call, exactly as it was recorded
   * @return what came of it
   */
  Answer<Receipt> perform(PortalCall call);

  /**
   * Reads a record.
   *
   * @param id the record
   * @return the record
   */
  Answer<PortalRecord> read(PortalId id);

  /**
   * Reads what has changed.
   *
   * @param cursor the cursor of the page before; empty to begin at the beginning
   * @return the next page
   */
  Answer<ChangePage> changes(Optional<String> cursor);

  /**
   * The record that an event of the portal speaks of.
   *
   * @param event the event as it was delivered
   * @return the record or invitation; empty if the event is of another kind, or not an event of
   *     this portal
   */
  Optional<PortalId> subject(String event);
}
