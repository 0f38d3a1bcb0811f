package dev.cosell.comp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Credit of one payee for one deal, with all that it was reckoned from.
 *
 * @param claim whose credit it is, in which role, on which pool of which deal
 * @param kind what it is for
 * @param rule the split or the rule that gave it, by its id
 * @param amount how much it is
 * @param base what it was taken of
 * @param how what was taken of the base, in words, such as {@code 70 % to ACCOUNT_EXECUTIVE}
 * @param attained what the payee had retired in the quota period before this deal, where the rule
 *     looks at it
 * @param uncapped what it would be without caps, where one has cut it
 * @param basis the deal's part of it
 */
public record CreditLine(
    ClaimId claim,
    CreditKind kind,
    String rule,
    Money amount,
    Money base,
    String how,
    Optional<Money> attained,
    Optional<Money> uncapped,
    DealBasis basis)
    implements Comparable<CreditLine> {
  /**
   * Who gets it.
   *
   * @return the payee of the claim
   */
  public Payee payee() {
    return claim.payee();
  }

  /** The same with an amount that a cap has cut. */
  CreditLine cutTo(Money less) {
    return new CreditLine(
        claim,
        kind,
        rule,
        less,
        base,
        how,
        attained,
        uncapped.isPresent() ? uncapped : Optional.of(amount),
        basis);
  }

  /**
   * Why it is what it is.
   *
   * @return the steps from the deal's value to the amount, one sentence each, without personal data
   */
  public List<String> why() {
    List<String> steps = new ArrayList<>();
    steps.add(
        "won on "
            + basis.closedOn()
            + " for "
            + basis.value()
            + basis.rate().map(rate -> ", at " + rate + " " + basis.gross()).orElse(""));
    if (!basis.takenBack().isZero()) {
      steps.add("refunds take back " + basis.takenBack() + ", which leaves " + basis.credited());
    }
    steps.add("rule '" + rule + "' of " + basis.plan() + " for pool " + claim.pool());
    attained.ifPresent(before -> steps.add("retired before in the quota period: " + before));
    steps.add(how + " of " + base + " is " + uncapped.orElse(amount));
    uncapped.ifPresent(before -> steps.add("a cap leaves " + amount));
    steps.add(
        (kind == CreditKind.QUOTA_RETIREMENT ? "retires quota" : "is paid on top of quota")
            + ", "
            + basis.pay().because());
    return steps;
  }

  @Override
  public int compareTo(CreditLine other) {
    return claim.compareTo(other.claim);
  }
}
