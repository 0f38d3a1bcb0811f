package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Optional;

/**
 * The values that a member of the wire may have, letter for letter.
 *
 * @param name the name; for a vocabulary of the service model the name it has there
 * @param record the paths in the opportunity record that have these values
 * @param awsView the paths in AWS's view that have these values
 * @param beyond what the portal does with a value that is not listed
 * @param terms the values, in the source's order
 */
public record Vocabulary(
    String name, List<String> record, List<String> awsView, Beyond beyond, List<Term> terms) {
  /** What the portal does with a value that is not listed. */
  public enum Beyond {
    /** It refuses the request. */
    REFUSED,
    /** It stores nothing, without a word. */
    CLEARED,
    /** No source says. */
    NOT_STATED
  }

  /**
   * A value of a vocabulary.
   *
   * @param value the value, letter for letter
   * @param basis what it rests on
   */
  public record Term(String value, Basis basis) {}

  /** {@return the values, in the source's order} */
  public List<String> values() {
    return terms.stream().map(Term::value).toList();
  }

  /**
   * Looks a value up.
   *
   * @param value the value, letter for letter
   * @return the term, or empty if the value is not listed
   */
  public Optional<Term> term(String value) {
    return terms.stream().filter(term -> term.value().equals(value)).findFirst();
  }

  /**
   * Tells whether a value is listed.
   *
   * @param value the value, letter for letter
   * @return whether it is
   */
  public boolean knows(String value) {
    return term(value).isPresent();
  }
}
