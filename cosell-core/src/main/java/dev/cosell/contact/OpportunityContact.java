package dev.cosell.contact;

import java.util.Optional;

/**
 * A person's part in one deal.
 *
 * @param contact the person
 * @param role the role in the words of the CRM, such as {@code Decision Maker}; a blank one is none
 */
public record OpportunityContact(Contact contact, Optional<String> role) {
  /**
   * Checks and normalises what the type asks for.
   *
   * @param contact as the type says
   * @param role as the type says
   */
  public OpportunityContact {
    role = role.filter(words -> !words.isBlank());
  }

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
