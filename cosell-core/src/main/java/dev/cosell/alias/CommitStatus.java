package dev.cosell.alias;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a cloud's customer has committed to spend there.
 *
 * @param kind the kind, {@link CommitKind#NONE} where it is known that there is none
 * @param amount the whole commitment, where it is known
 * @param until the last day, where it is known
 */
public record CommitStatus(CommitKind kind, Optional<Money> amount, Optional<LocalDate> until) {
  /**
   * A status of which the kind alone is known.
   *
   * @param kind the kind
   * @return the status
   */
  public static CommitStatus of(CommitKind kind) {
    return new CommitStatus(kind, Optional.empty(), Optional.empty());
  }

  /**
   * Whether the customer is bound on a day, as far as is known.
   *
   * @param day the day
   * @return whether there is a commitment that has not ended by then; one without a known end has
   *     not
   */
  public boolean isInForceOn(LocalDate day) {
    return !kind.equals(CommitKind.NONE) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Kind, amount and end, as far as they are known. */
  @Override
  public String toString() {
    return kind
        + amount.map(money -> " of " + money).orElse("")
        + until.map(day -> " until " + day).orElse("");
  }
}
