package dev.cosell.contact;

/**
 * What a person has decided of two records; it stands over everything that the policy finds.
 *
 * @param one the record that comes first in order
 * @param other the record that comes second
 * @param same whether the two are one person
 */
public record ContactDecision(ContactSource one, ContactSource other, boolean same)
    implements Comparable<ContactDecision> {
  /**
   * Checks and normalises what the type asks for: the order of the two says nothing.
   *
   * @param one as the type says
   * @param other as the type says
   * @param same as the type says
   * @throws IllegalArgumentException if both are the same record
   */
  public ContactDecision {
    if (one.equals(other)) {
      throw new IllegalArgumentException("other must be another record than one, " + one);
    }
    if (one.compareTo(other) > 0) {
      ContactSource first = other;
      other = one;
      one = first;
    }
  }

  /**
   * The decision to merge.
   *
   * @param one a record
   * @param other another record
   * @return the decision that both are one person
   * @throws IllegalArgumentException if both are the same record
   */
  public static ContactDecision same(ContactSource one, ContactSource other) {
    return new ContactDecision(one, other, true);
  }

  /**
   * The decision to keep apart.
   *
   * @param one a record
   * @param other another record
   * @return the decision that the two are different people
   * @throws IllegalArgumentException if both are the same record
   */
  public static ContactDecision different(ContactSource one, ContactSource other) {
    return new ContactDecision(one, other, false);
  }

  @Override
  public int compareTo(ContactDecision that) {
    int byOne = one.compareTo(that.one);
    if (byOne != 0) {
      return byOne;
    }
    int byOther = other.compareTo(that.other);
    return byOther != 0 ? byOther : Boolean.compare(same, that.same);
  }

  /** The two sources and what was decided. */
  @Override
  public String toString() {
    return one + (same ? " is " : " is not ") + other;
  }
}
