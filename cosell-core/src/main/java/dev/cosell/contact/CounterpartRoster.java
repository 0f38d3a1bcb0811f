package dev.cosell.contact;

import dev.cosell.account.Account;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.RosterChange.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The contacts of a deal with the clouds' people on it, and what had to change for that.
 *
 * <p>Every person whom a cloud names is a contact of the deal, marked with cloud and role ({@link
 * CounterpartMark}); many may have one role, and one may have several. A person is added once,
 * whatever address the cloud names: who is who says a {@link ContactDirectory}. Whom the cloud no
 * longer names stays and is marked as former. Whom one's own side has put on the deal stays, too,
 * and is marked as a cloud's person if the mark is missing: by the directory, or by an address at a
 * domain that the directory's policy has as the cloud's. The customer's people are not touched.
 *
 * <p>Doing it again with the result changes nothing, and the order of the teams does not matter.
 *
 * @param contacts the contacts as they shall stand on the deal: those that stood there, in their
 *     order, then those that are added
 * @param changes what has to change, in the order of the contacts
 * @param duplicates which contacts of the deal are one person, by what the CRM calls them; somebody
 *     has to merge them there
 */
public record CounterpartRoster(
    List<OpportunityContact> contacts, List<RosterChange> changes, List<String> duplicates) {
  /**
   * Copies what the type asks for.
   *
   * @param contacts as the type says
   * @param changes as the type says
   * @param duplicates as the type says
   */
  public CounterpartRoster {
    contacts = List.copyOf(contacts);
    changes = List.copyOf(changes);
    duplicates = List.copyOf(duplicates);
  }

  /**
   * Brings the clouds' people onto a deal.
   *
   * @param present the deal's contacts as they stand, marked and not
   * @param teams the people whom each cloud names on the deal, as its registration has them; a
   *     cloud that was not read, or shows no people now, is left out, and its people stay as they
   *     are
   * @param directory who is who
   * @return the contacts as they shall stand
   * @throws IllegalArgumentException if a team holds a person of another cloud
   */
  public static CounterpartRoster of(
      Collection<OpportunityContact> present,
      Map<Cloud, ? extends Collection<Counterpart>> teams,
      ContactDirectory directory) {
    return of(present, teams, directory, Account.builder().build());
  }

  /**
   * Brings the clouds' people onto a deal whose customer is known. Where a cloud is itself the
   * customer, an address at its domain is a customer's and marks nobody.
   *
   * @param present as above
   * @param teams as above
   * @param directory as above
   * @param customer the customer, of whom the web site counts, or else the name
   * @return the contacts as they shall stand
   * @throws IllegalArgumentException if a team holds a person of another cloud
   */
  public static CounterpartRoster of(
      Collection<OpportunityContact> present,
      Map<Cloud, ? extends Collection<Counterpart>> teams,
      ContactDirectory directory,
      Account customer) {
    CloudDomains domains = CloudDomains.of(directory.policy(), customer);
    boolean isNobodyThere =
        teams.isEmpty()
            && directory.entries().isEmpty()
            && present.stream()
                .noneMatch(
                    each ->
                        each.counterpart().isPresent()
                            || domains.employer(each.contact()).isPresent());
    return isNobodyThere
        ? new CounterpartRoster(List.copyOf(present), List.of(), List.of())
        : new RosterRun(present, teams, directory, domains).roster();
  }

  /**
   * The changes of one kind.
   *
   * @param kind the kind
   * @return the changes, in order
   */
  public List<RosterChange> changes(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /**
   * The clouds' people on the deal, former ones included; never sent.
   *
   * @return the marked contacts
   */
  public List<OpportunityContact> counterparts() {
    return contacts.stream().filter(contact -> contact.counterpart().isPresent()).toList();
  }
}
