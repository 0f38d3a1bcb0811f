package dev.cosell.pipeline;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The deals that a team won with a cloud's help in one quarter, and which of them went beside the
 * cloud's marketplace.
 *
 * @param cloud the cloud that helped
 * @param team the team
 * @param quarter the calendar quarter, such as {@code 2026-Q3}
 * @param deals how many deals there were
 * @param beside the ids of those that went beside it, in order
 * @param value what went beside it, by currency
 * @param withReason for how many of them somebody said why
 * @param pattern whether that is a pattern by the policy
 */
public record BypassGroup(
    Cloud cloud,
    String team,
    String quarter,
    int deals,
    List<OpportunityId> beside,
    SortedMap<CurrencyUnit, Money> value,
    int withReason,
    boolean pattern) {
  /**
   * Copies.
   *
   * @param cloud as the type says
   * @param team as the type says
   * @param quarter as the type says
   * @param deals as the type says
   * @param beside as the type says
   * @param value as the type says
   * @param withReason as the type says
   * @param pattern as the type says
   */
  public BypassGroup {
    beside = beside.stream().sorted().toList();
    value = Collections.unmodifiableSortedMap(new TreeMap<>(value));
  }

  /**
   * The group in a sentence.
   *
   * @return how many of how many, worth what, and whether it is a pattern
   */
  public String text() {
    return beside.size()
        + " of "
        + deals
        + " deals of "
        + team
        + " with help of "
        + cloud.id()
        + " in "
        + quarter
        + " went beside its marketplace"
        + (value.isEmpty()
            ? ""
            : ", worth "
                + String.join(" and ", value.values().stream().map(Money::toString).toList()))
        + ", "
        + withReason
        + " with a reason"
        + (pattern ? ": a pattern" : "");
  }
}
