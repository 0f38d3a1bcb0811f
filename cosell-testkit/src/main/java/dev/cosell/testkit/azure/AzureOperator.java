package dev.cosell.testkit.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.azure.internal.ReferralPortal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Microsoft's side of a fake: answers invitations, refers deals, and reviews deal registrations.
 *
 * <p>Methods take the id of the partner's referral. All may be called from any thread.
 */
public final class AzureOperator {
  private final ReferralPortal portal;

  AzureOperator(ReferralPortal portal) {
    this.portal = portal;
  }

  /**
   * Microsoft joins a deal: its referral becomes active, and the deal gets an id in Microsoft's CRM
   * on both referrals (documented for the partner's).
   *
   * @param id the partner's referral
   * @throws IllegalArgumentException if there is no such referral
   * @throws IllegalStateException if Microsoft was not invited or has answered already
   */
  public void accept(String id) {
    portal.change(id, portal.desk()::accept);
  }

  /**
   * Microsoft turns a deal down. The reason is shown for deals of 25,000 US dollars and more
   * (portal documentation of October 2023); in other currencies the fake shows it always.
   *
   * @param id the partner's referral
   * @param reason why
   * @throws IllegalArgumentException if there is no such referral
   * @throws IllegalStateException if Microsoft was not invited or has answered already
   */
  public void decline(String id, String reason) {
    portal.change(id, own -> portal.desk().decline(own, reason));
  }

  /**
   * Puts one of Microsoft's people on a deal; the place in the related referral's team is inferred.
   *
   * @param id the partner's referral
   * @param firstName the given name
   * @param lastName the family name
   * @param email the address
   * @throws IllegalArgumentException if there is no such referral
   * @throws IllegalStateException if Microsoft was not invited to the deal
   */
  public void assign(String id, String firstName, String lastName, String email) {
    ObjectNode person =
        JsonNodeFactory.instance
            .objectNode()
            .put("firstName", firstName)
            .put("lastName", lastName)
            .put("email", email);
    portal.change(id, own -> portal.desk().assign(own, person));
  }

  /**
   * Sets where the review of a deal registration stands.
   *
   * @param id the partner's referral
   * @param status such as {@code ActionRequired} or {@code Approved}
   * @param reason why; blank for none
   * @throws IllegalArgumentException if there is no such referral
   * @throws IllegalStateException if the deal is not registered
   */
  public void reviewRegistration(String id, String status, String reason) {
    portal.change(id, own -> portal.desk().review(own, status, reason));
  }

  /**
   * Microsoft refers a deal to the partner.
   *
   * @param customer the customer's name
   * @return the id of the referral, which waits for an answer
   */
  public String refer(String customer) {
    return refer(customer, "Referral of " + customer, new BigDecimal("60000"), "USD");
  }

  /**
   * Microsoft refers a deal to the partner.
   *
   * @param customer the customer's name
   * @param title the deal's name
   * @param dealValue its value
   * @param currency the value's currency, of ISO 4217
   * @return the id of the referral, which waits for an answer
   */
  public String refer(String customer, String title, BigDecimal dealValue, String currency) {
    return portal.inside(() -> portal.desk().refer(customer, title, dealValue, currency));
  }

  /**
   * Changes a referral in whatever way, as the portal's pages or a colleague would.
   *
   * @param id the referral
   * @param change changes the JSON of the referral
   * @throws IllegalArgumentException if there is no such referral
   */
  public void edit(String id, Consumer<ObjectNode> change) {
    portal.edit(id, change);
  }

  /**
   * All referrals.
   *
   * @return copies of the referrals as JSON, Microsoft's among them, oldest first
   */
  public List<ObjectNode> referrals() {
    return portal.referrals();
  }
}
