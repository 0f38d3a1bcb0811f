package dev.cosell.comp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is retired with a deal, cut where tiers begin.
 *
 * @param earned the sum of the pieces times their rates, not rounded
 * @param words the pieces in words
 */
record TierPieces(BigDecimal earned, String words) {
  static TierPieces of(
      CreditAmount.Tiers tiers, BigDecimal quota, BigDecimal before, BigDecimal retired) {
    BigDecimal after = before.add(retired);
    BigDecimal earned = BigDecimal.ZERO;
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tiers.tiers().size(); i++) {
      CreditAmount.Tier tier = tiers.tiers().get(i);
      BigDecimal from = threshold(tier, quota).max(before);
      BigDecimal to =
          i + 1 < tiers.tiers().size()
              ? threshold(tiers.tiers().get(i + 1), quota).min(after)
              : after;
      BigDecimal piece = to.subtract(from);
      if (piece.signum() > 0) {
        earned = earned.add(piece.multiply(tier.rate().value().movePointLeft(2)));
        words.add(
            tier.rate()
                + " of "
                + piece.stripTrailingZeros().toPlainString()
                + " from "
                + tier.from()
                + " of quota on");
      }
    }
    return new TierPieces(
        earned, words.isEmpty() ? below(tiers.tiers().get(0)) : String.join(" and ", words));
  }

  /** Such as {@code 0 % below the first tier, which begins at 50 % of quota,}, of the base. */
  private static String below(CreditAmount.Tier first) {
    return "0 % below the first tier, which begins at " + first.from() + " of quota,";
  }

  private static BigDecimal threshold(CreditAmount.Tier tier, BigDecimal quota) {
    return tier.from().value().movePointLeft(2).multiply(quota);
  }
}
