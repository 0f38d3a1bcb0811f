package dev.cosell.comp;

import java.util.Optional;
import org.joda.money.Money;

/**
 * Somebody whom a plan is for.
 *
 * @param payee who it is
 * @param role what the payee does; decides who manages, and is otherwise said by each deal
 * @param manager whose team the payee is in; what the payee retires rolls up to the manager, to the
 *     manager's manager and so on
 * @param quota what the payee has to retire in a quota period, above zero, in the plan's currency
 */
public record Participant(
    Payee payee, CompRole role, Optional<Payee> manager, Optional<Money> quota) {
  /**
   * Somebody without a manager and without a quota.
   *
   * @param id the payee's id
   * @param role what the payee does
   * @return the participant
   */
  public static Participant of(String id, CompRole role) {
    return new Participant(new Payee(id), role, Optional.empty(), Optional.empty());
  }

  /**
   * The same, in a team.
   *
   * @param id the manager's id
   * @return the participant
   */
  public Participant under(String id) {
    return new Participant(payee, role, Optional.of(new Payee(id)), quota);
  }

  /**
   * The same, with a quota.
   *
   * @param amount what has to be retired in a quota period
   * @return the participant
   */
  public Participant withQuota(Money amount) {
    return new Participant(payee, role, manager, Optional.of(amount));
  }
}
