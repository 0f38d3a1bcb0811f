package dev.cosell.alias;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cloud's list of customers as of a day.
 *
 * <p>A customer id may stand in several rows, such as one per name. Lists of the same rows are
 * equal, in whatever order the rows were given.
 *
 * @param cloud the cloud
 * @param asOf the day that the list was made
 * @param customers the rows, in the order of id, name and the rest
 */
public record CustomerList(Cloud cloud, LocalDate asOf, List<CloudCustomer> customers) {
  private static final Comparator<CloudCustomer> ROWS =
      Comparator.comparing(CloudCustomer::id)
          .thenComparing(CloudCustomer::name)
          .thenComparing(CustomerList::everythingElse);

  /**
   * Sorts the rows.
   *
   * @param cloud as the type says
   * @param asOf as the type says
   * @param customers as the type says, in any order
   * @throws IllegalArgumentException if an id is one of another cloud
   */
  public CustomerList {
    TreeSet<String> foreign =
        customers.stream()
            .filter(customer -> !customer.id().cloud().equals(cloud))
            .map(customer -> customer.id().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!foreign.isEmpty()) {
      throw new IllegalArgumentException(
          "customers must have ids of " + cloud + ", but had " + String.join(", ", foreign));
    }
    customers = customers.stream().sorted(ROWS).toList();
  }

  /**
   * A list from rows in any order.
   *
   * @param cloud the cloud
   * @param asOf the day that the list was made
   * @param customers the rows
   * @return the list
   * @throws IllegalArgumentException if an id is one of another cloud
   */
  public static CustomerList of(Cloud cloud, LocalDate asOf, Collection<CloudCustomer> customers) {
    return new CustomerList(cloud, asOf, List.copyOf(customers));
  }

  /** A text that differs where rows of one id and name do, used for their order alone. */
  private static String everythingElse(CloudCustomer row) {
    return Stream.concat(
            Stream.of(row.country(), row.region(), row.domain(), row.duns(), row.commit()),
            Stream.concat(
                Stream.of(row.spendLevel()),
                row.counterparts().stream().flatMap(CustomerList::parts)))
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Object> parts(CoveringCounterpart covering) {
    Contact person = covering.counterpart().person();
    return Stream.of(
        covering.counterpart().cloud(),
        covering.counterpart().role(),
        covering.lastTouch(),
        person.id(),
        person.email(),
        person.lastName(),
        person.firstName(),
        person.phone(),
        person.title());
  }
}
