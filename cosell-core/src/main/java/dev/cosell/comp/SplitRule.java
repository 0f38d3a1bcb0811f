package dev.cosell.comp;

import dev.cosell.money.Percent;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the primary pool of a deal is split between roles. Of the splits whose condition holds, that
 * of the lowest rank decides.
 *
 * @param id the split's name
 * @param rank its place among the splits, each its own
 * @param when the deals that it is for
 * @param shares what each role gets; they add up to 100 %
 */
public record SplitRule(String id, int rank, Condition when, SortedMap<CompRole, Percent> shares) {
  /**
   * Copies the shares.
   *
   * @param id as the type says
   * @param rank as the type says
   * @param when as the type says
   * @param shares as the type says
   */
  public SplitRule {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }
}
