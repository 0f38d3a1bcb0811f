package dev.cosell.policy;

import java.util.List;

/**
 * Who signs a policy of alliances and sales for each side, and whose office has no stake in a
 * dispute.
 *
 * <p>Offices are compared without regard to case and to spaces around them.
 *
 * @param alliances the offices that sign for alliances, the VP Alliances or an equivalent
 * @param sales the offices that sign for sales, the VP Sales or an equivalent
 * @param neutral the offices that may rule on a contest
 */
public record Offices(List<String> alliances, List<String> sales, List<String> neutral) {
  /**
   * Copies what the type asks for, stripped.
   *
   * @param alliances as the type says
   * @param sales as the type says
   * @param neutral as the type says
   */
  public Offices {
    alliances = stripped(alliances);
    sales = stripped(sales);
    neutral = stripped(neutral);
  }

  private static List<String> stripped(List<String> offices) {
    return offices.stream().map(String::strip).toList();
  }

  /**
   * Today's best practice: the two vice presidents or whoever does their work, and sales or revenue
   * operations between them.
   *
   * @return the offices
   */
  public static Offices standard() {
    return new Offices(
        List.of("VP Alliances", "Head of Alliances", "Chief Partner Officer"),
        List.of("VP Sales", "Head of Sales", "Chief Revenue Officer"),
        List.of("Sales Ops", "RevOps"));
  }

  /**
   * Whether an office is one of some.
   *
   * @param offices the offices, such as {@link #neutral}
   * @param office the office
   * @return whether it is among them
   */
  public static boolean holds(List<String> offices, String office) {
    return offices.stream().anyMatch(each -> each.equalsIgnoreCase(office.strip()));
  }
}
