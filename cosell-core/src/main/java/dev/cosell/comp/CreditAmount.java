package dev.cosell.comp;

import dev.cosell.money.Percent;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/** How much a rule gives. */
public sealed interface CreditAmount {
  /**
   * A part of a base.
   *
   * @param percent the part
   * @param of the base
   */
  record Share(Percent percent, CreditBase of) implements CreditAmount {}

  /**
   * A multiple of a base, such as half of what a deal counts where the cloud has influenced it.
   *
   * @param times how often, zero or more, at most four decimals
   * @param of the base
   */
  record Multiple(BigDecimal times, CreditBase of) implements CreditAmount {
    private static final int DECIMALS = 4;

    /**
     * Checks what the type asks for, and strips zeros at the end.
     *
     * @param times as the type says
     * @param of as the type says
     * @throws IllegalArgumentException if the number is negative or too long
     */
    public Multiple {
      times = Percent.plain(times);
      if (times.signum() < 0 || times.scale() > DECIMALS) {
        throw new IllegalArgumentException(
            "times must be zero or more, with at most four decimals, but was " + times);
      }
    }
  }

  /**
   * One amount per deal, divided between those who have the role.
   *
   * @param money the amount, zero or more, in the plan's currency
   */
  record Flat(Money money) implements CreditAmount {}

  /**
   * A rate that depends on how much of the quota is retired: what the payee retires with the deal
   * is cut where a tier begins, and each piece earns the rate of its tier. Below the first tier
   * nothing is earned.
   *
   * @param tiers the tiers, by the attainment from which each holds
   */
  record Tiers(List<Tier> tiers) implements CreditAmount {
    /**
     * Copies the tiers.
     *
     * @param tiers as the type says
     */
    public Tiers {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * A rate from an attainment on.
   *
   * @param from the attainment, as a part of the quota
   * @param rate what is earned of quota retired from there on
   */
  record Tier(Percent from, Percent rate) {}
}
