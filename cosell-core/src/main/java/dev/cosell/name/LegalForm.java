package dev.cosell.name;

import java.io.Serializable;
import java.util.Set;

/**
 * A legal form that a company's name states, such as {@code gmbh}.
 *
 * @param id the form's usual abbreviation without accents, case and punctuation
 * @param kind what sort of legal person it is
 * @param countries where the form is at home, as ISO 3166-1 alpha-2 codes; empty for a form that is
 *     used in many countries
 */
public record LegalForm(String id, Kind kind, Set<String> countries) implements Serializable {
  /**
   * Copies the countries.
   *
   * @param id as the type says
   * @param kind as the type says
   * @param countries as the type says
   */
  public LegalForm {
    countries = Set.copyOf(countries);
  }

  /** What sort of legal person it is. */
  public enum Kind {
    /** A company of limited liability whose shares are not traded, such as {@code Ltd}. */
    LIMITED,
    /** A stock company, such as {@code PLC}. */
    STOCK,
    /** A partnership. */
    PARTNERSHIP,
    /** A co-operative. */
    COOPERATIVE,
    /** An association, a foundation or a company that works for no profit. */
    NONPROFIT,
    /** A person in business alone. */
    SOLE,
    /** A body of the state. */
    STATE,
    /** A trust or a fund. */
    TRUST,
    /** Any other. */
    OTHER
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
