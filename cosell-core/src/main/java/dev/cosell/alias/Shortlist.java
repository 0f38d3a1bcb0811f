package dev.cosell.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The accounts that a question may be about, each compared with it and with the others. */
final class Shortlist {
  static final int MOST = 12;

  /** Accounts whose overlap is less than this below another's are rivals. */
  private static final float CLOSE = 0.05f;

  private Shortlist() {}

  static List<Comparison> of(Question question, NameStore store, IntPredicate excluded) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int account : Retrieval.candidates(question, store, MOST)) {
      if (!excluded.test(account)) {
        Comparison.of(question, store, account).ifPresent(comparisons::add);
      }
    }
    comparisons.sort(
        (one, other) ->
            one.overlap() != other.overlap()
                ? Float.compare(other.overlap(), one.overlap())
                : Integer.compare(one.account, other.account));
    List<Comparison> hopeful = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      compare(comparisons, i);
      if (comparisons.get(i).isHopeful()) {
        comparisons.get(i).measureTheRest();
        hopeful.add(comparisons.get(i));
      }
    }
    return hopeful;
  }

  private static void compare(List<Comparison> comparisons, int rank) {
    Comparison its = comparisons.get(rank);
    its.set(Feature.RANK, rank);
    int rivals = 0;
    int covering = 0;
    int covered = 0;
    float abroad = 0;
    float strongest = 0;
    int strong = 0;
    Comparison next = null;
    for (Comparison other : comparisons) {
      if (other != its) {
        if (next == null || other.overlap() > next.overlap()) {
          next = other;
        }
        if (other.overlap() > its.overlap() - CLOSE) {
          rivals++;
        }
        if (other.get(Feature.QUERY_COVERED) > its.get(Feature.QUERY_COVERED) - CLOSE) {
          covering++;
        }
        if (other.get(Feature.ACCOUNT_COVERED) > its.get(Feature.ACCOUNT_COVERED) - CLOSE) {
          covered++;
        }
        if (other.fitsAsWellAs(its)) {
          strongest = Math.max(strongest, other.overlap());
          strong += other.overlap() > its.overlap() - CLOSE ? 1 : 0;
        }
        if (!other.isSameCountryAs(its)) {
          abroad = Math.max(abroad, other.overlap());
        }
      }
    }
    its.set(Feature.RIVALS, rivals);
    its.set(Feature.STRONG_RIVALS, strong);
    its.set(Feature.STRONG_GAP, its.overlap() - strongest);
    its.set(Feature.RIVALS_COVERING, covering);
    its.set(Feature.RIVALS_COVERED, covered);
    its.set(Feature.BEST_OVERLAP_OF_OTHER_COUNTRY, abroad);
    if (next == null) {
      its.set(Feature.GAP, its.overlap());
      return;
    }
    its.set(Feature.GAP, its.overlap() - next.overlap());
    its.set(Feature.NEXT_OVERLAP, next.overlap());
    its.set(Feature.NEXT_SAME_COUNTRY, its.isSameCountryAs(next) ? 1 : 0);
    its.set(
        Feature.RIVAL_COVERS_MORE,
        next.get(Feature.QUERY_COVERED) - its.get(Feature.QUERY_COVERED));
  }
}
