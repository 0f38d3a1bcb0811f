package dev.cosell.contact;

import java.util.Optional;

/**
 * A person's part in one deal.
 *
 * <p>A part whose role is a {@link CounterpartMark} is that of one of a cloud's people and is never
 * sent to a portal.
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

  /**
   * One of a cloud's people as a contact of the deal.
   *
   * @param contact the person
   * @param mark the cloud, the role, and whether the person is still on the team
   * @return the person's part in a deal, marked
   */
  public static OpportunityContact of(Contact contact, CounterpartMark mark) {
    return new OpportunityContact(contact, Optional.of(mark.text()));
  }

  /**
   * What marks the person as one of a cloud's people.
   *
   * @return the mark; empty for the customer's people
   */
  public Optional<CounterpartMark> counterpart() {
    return role.flatMap(CounterpartMark::read);
  }
}
