package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Optional;

/**
 * How many calls the portal takes, and how many associations an opportunity.
 *
 * @param source where the table comes from
 * @param quotas the request quotas of a partner account
 * @param undocumented the operations that no document gives a quota for
 * @param associations how many things an opportunity can be associated with
 */
public record PortalLimits(
    TableSource source,
    List<Quota> quotas,
    List<String> undocumented,
    List<AssociationLimit> associations) {
  /**
   * How often operations may be called by one partner account. Whether the operations share the
   * numbers or each has them, no document says.
   *
   * @param group what the operations have in common
   * @param perSecond the calls in a second
   * @param perDay the calls in any 24 hours
   * @param operations the operations' names on the wire
   */
  public record Quota(String group, int perSecond, int perDay, List<String> operations) {}

  /**
   * How many things of a type an opportunity can be associated with.
   *
   * @param type the type on the wire, such as {@code AwsProducts}
   * @param most the greatest number
   * @param group the types that share the number
   */
  public record AssociationLimit(String type, int most, String group) {}

  /** {@return the table as the jar holds it} */
  public static PortalLimits load() {
    File file = TableFile.read("limits.json", File.class);
    return new PortalLimits(
        TableSource.of(file.source, file.read),
        List.copyOf(file.quotas),
        List.copyOf(file.undocumented),
        List.copyOf(file.associations));
  }

  /**
   * Looks up an operation's quota.
   *
   * @param operation the operation's name on the wire
   * @return the quota, or empty if no document gives one
   */
  public Optional<Quota> quota(String operation) {
    return quotas.stream().filter(quota -> quota.operations().contains(operation)).findFirst();
  }

  /**
   * Looks up the limit of a type of association.
   *
   * @param type the type on the wire
   * @return the limit, or empty for a type that is not known
   */
  public Optional<AssociationLimit> association(String type) {
    return associations.stream().filter(limit -> limit.type().equals(type)).findFirst();
  }

  private record File(
      String source,
      String read,
      List<Quota> quotas,
      List<String> undocumented,
      List<AssociationLimit> associations) {}
}
