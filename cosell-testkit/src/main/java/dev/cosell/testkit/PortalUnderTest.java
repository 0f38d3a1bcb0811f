package dev.cosell.testkit;

import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Portal;
import java.util.List;
import java.util.Set;

/**
 * A portal together with the cloud's side of it, as {@link PortalContract} drives them; usually a
 * fake and the portal that talks to it. One is made for each test.
 */
public interface PortalUnderTest extends AutoCloseable {
  /**
   * The portal.
   *
   * @return the portal, with the standard boundary
   */
  Portal portal();

  /**
   * Who is right about which field.
   *
   * @return the standard policy, unless the portal has fields of its own that it says nothing of
   */
  default FieldAuthorityPolicy policy() {
    return FieldAuthorityPolicy.standard();
  }

  /**
   * The time of the portal and of its cloud.
   *
   * @return the clock, which stands still until it is moved
   */
  SettableClock clock();

  /**
   * A deal that can be registered as it is, with as many fields as the portal carries.
   *
   * @param crmId the CRM's id
   * @return the deal, with that id
   */
  Opportunity goodDeal(String crmId);

  /**
   * A change that the portal allows once the cloud has approved a deal.
   *
   * @return one field or more, at least one of them a text, with values that {@link #goodDeal} does
   *     not have
   */
  FieldValues changeWhenApproved();

  /**
   * The cloud approves a deal that was submitted.
   *
   * @param id the record
   */
  void approve(PortalId id);

  /**
   * The cloud turns a deal down that was submitted.
   *
   * @param id the record
   */
  void reject(PortalId id);

  /**
   * The cloud asks for a correction of a deal that was submitted.
   *
   * @param id the record
   * @param comment what the reviewer writes
   */
  void askForAction(PortalId id, String comment);

  /**
   * The cloud offers a deal.
   *
   * @return the invitation
   */
  PortalId offer();

  /**
   * How a deal counts of which the cloud asks for a correction; a cloud without such a state turns
   * the deal down and says why.
   *
   * @return the status, Action Required unless the cloud knows none
   */
  default ReviewStatus statusWhenActionIsAskedFor() {
    return ReviewStatus.ACTION_REQUIRED;
  }

  /**
   * Whether a deal that the cloud has turned down can be edited.
   *
   * @return whether it can; not unless the cloud says so
   */
  default boolean rejectedStaysOpen() {
    return false;
  }

  /**
   * Whether a deal that the cloud offers can be answered through the portal.
   *
   * @return whether it can; if not, an answer is refused as a value and nothing goes out
   */
  default boolean answersOffers() {
    return true;
  }

  /**
   * Somebody else changes a record, so that its version is another one.
   *
   * @param id the record
   */
  void changeElsewhere(PortalId id);

  /**
   * Whether an update replaces the whole record, so that what the library does not know has to be
   * sent back; otherwise an update names single members and leaves the rest alone.
   *
   * @return true, unless the portal says otherwise
   */
  default boolean replacesRecords() {
    return true;
  }

  /**
   * From now on, what the portal answers of a record holds a member and a value that the library
   * does not know.
   *
   * @param id the record
   * @return texts that an update of the record has to send back, or has to leave alone
   */
  Set<String> plantUnknown(PortalId id);

  /**
   * From now on the portal has a spelling of its own for a text of {@link #changeWhenApproved}:
   * that text is written, and other words are read.
   *
   * @param words the words that are read
   * @return the field of the text
   */
  Field respell(String words);

  /**
   * The next call that changes something is refused because of a rule that nobody on this side
   * knows, and changes nothing.
   */
  void refuseNextWrite();

  /**
   * From now on the portal shows a record to this partner no more.
   *
   * @param id the record
   */
  void remove(PortalId id);

  /**
   * The id of a record that the portal does not show to this partner.
   *
   * @return an id of the portal's form
   */
  PortalId foreignId();

  /**
   * The next call meets a fault.
   *
   * @param fault the fault
   */
  void failNext(Fault fault);

  /**
   * How many records the portal holds.
   *
   * @return the number, invitations not counted
   */
  int records();

  /**
   * How many calls have reached the portal.
   *
   * @return the number
   */
  long calls();

  /**
   * How often the portal's meter was asked.
   *
   * @return the number
   */
  long meteredCalls();

  /**
   * Everything that was sent to the portal.
   *
   * @return of each request the body as it left, and whatever else of it may hold values of a deal,
   *     such as the query; oldest first
   */
  List<String> sent();

  /**
   * The events that the portal has announced.
   *
   * @return the events as they are delivered, oldest first
   */
  List<String> events();

  @Override
  void close();
}
