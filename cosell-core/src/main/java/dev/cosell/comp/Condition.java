package dev.cosell.comp;

import dev.cosell.money.Percent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which deals a rule is for: data, and an answer for every deal.
 *
 * <p>A test of a fact that a deal does not state does not hold; {@link Known} asks whether it does.
 * The JSON forms:
 *
 * <pre>{@code
 * {"all": [ ... ]}   {"any": [ ... ]}   {"not": { ... }}
 * {"fact": "attribution.aws", "in": ["SOURCED", "INFLUENCED"]}
 * {"fact": "marketplaceRouted", "is": true}
 * {"fact": "roles", "holds": "ALLIANCE_MANAGER"}
 * {"fact": "value", "atLeast": "100000.00", "below": "500000.00"}
 * {"fact": "region", "known": true}
 * }</pre>
 */
public sealed interface Condition {
  /**
   * All of some conditions hold; with none, every deal.
   *
   * @param of the conditions
   */
  record All(List<Condition> of) implements Condition {
    /**
     * Copies the conditions.
     *
     * @param of as the type says
     */
    public All {
      of = List.copyOf(of);
    }
  }

  /**
   * At least one of some conditions holds.
   *
   * @param of the conditions
   */
  record Any(List<Condition> of) implements Condition {
    /**
     * Copies the conditions.
     *
     * @param of as the type says
     */
    public Any {
      of = List.copyOf(of);
    }
  }

  /**
   * A condition does not hold.
   *
   * @param of the condition
   */
  record Not(Condition of) implements Condition {}

  /**
   * A text is one of some.
   *
   * @param fact the fact, a {@link DealFact.Type#TEXT}
   * @param values the texts
   */
  record In(DealFact fact, Set<String> values) implements Condition {
    /**
     * Copies the texts, in order.
     *
     * @param fact as the type says
     * @param values as the type says
     */
    public In {
      values = Collections.unmodifiableSet(new TreeSet<>(values));
    }
  }

  /**
   * A set holds a text.
   *
   * @param fact the fact, a {@link DealFact.Type#SET}
   * @param value the text
   */
  record Holds(DealFact fact, String value) implements Condition {}

  /**
   * A flag has a value.
   *
   * @param fact the fact, a {@link DealFact.Type#FLAG}
   * @param value the value
   */
  record Is(DealFact fact, boolean value) implements Condition {}

  /**
   * An amount lies within limits, at least one of which is there.
   *
   * @param fact the fact, a {@link DealFact.Type#AMOUNT}
   * @param atLeast the least amount, in the plan's currency
   * @param below the amount that it stays below
   */
  record Within(DealFact fact, Optional<BigDecimal> atLeast, Optional<BigDecimal> below)
      implements Condition {
    /**
     * Strips zeros at the end, so that equal limits are equal.
     *
     * @param fact as the type says
     * @param atLeast as the type says
     * @param below as the type says
     */
    public Within {
      atLeast = atLeast.map(Percent::plain);
      below = below.map(Percent::plain);
    }
  }

  /**
   * A deal states a fact, or does not.
   *
   * @param fact the fact
   * @param value whether it is to be stated
   */
  record Known(DealFact fact, boolean value) implements Condition {}

  /**
   * Every deal.
   *
   * @return the condition
   */
  static Condition always() {
    return new All(List.of());
  }

  /**
   * A text is one of some.
   *
   * @param fact the fact
   * @param values the texts
   * @return the condition
   */
  static Condition in(DealFact fact, String... values) {
    return new In(fact, Set.of(values));
  }

  /**
   * Both of two conditions hold.
   *
   * @param other the other one
   * @return the condition
   */
  default Condition and(Condition other) {
    return new All(List.of(this, other));
  }
}
