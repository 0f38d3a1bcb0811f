package dev.cosell.contact;

import java.util.Optional;

/**
 * A person's part in one deal.
 *
 * @param contact the person
 * @param role the role in the words of the CRM, such as {@code Decision Maker}
 */
public record OpportunityContact(Contact contact, Optional<String> role) {
  /**
   * A person without a stated role.
   *
   * @param contact the person
   * @return the person's part in a deal
   */
  public static OpportunityContact of(Contact contact) {
    return new OpportunityContact(contact, Optional.empty());
  }
}
