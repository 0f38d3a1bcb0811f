package dev.cosell.contact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two records held against each other, with everything that spoke for and against one person.
 *
 * @param one the record that comes first in order
 * @param other the record that comes second
 * @param verdict what follows
 * @param points the sum of what the signals count
 * @param evidence the signals, in the order of {@link ContactSignal}
 * @param because the rule that decided, without personal data
 */
public record ContactMatch(
    ContactSource one,
    ContactSource other,
    Verdict verdict,
    int points,
    List<ContactEvidence> evidence,
    String because)
    implements Comparable<ContactMatch> {

  /** What follows from a comparison. */
  public enum Verdict {
    /** One person; the records are merged. */
    SAME,
    /** Perhaps one person; somebody has to look. */
    REVIEW,
    /** Two people, or nothing that says otherwise. */
    APART
  }

  /**
   * Copies what the type asks for.
   *
   * @param one as the type says
   * @param other as the type says
   * @param verdict as the type says
   * @param points as the type says
   * @param evidence as the type says
   * @param because as the type says
   */
  public ContactMatch {
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether a signal was seen.
   *
   * @param signal the signal
   * @return whether it is in the evidence
   */
  public boolean shows(ContactSignal signal) {
    return evidence.stream().anyMatch(each -> each.signal() == signal);
  }

  /**
   * The comparison for a person to read.
   *
   * @return one line with the sources, the verdict, the rule and each signal; nothing personal
   */
  public String explanation() {
    String signals =
        evidence.stream().map(ContactEvidence::toString).collect(Collectors.joining("; "));
    return one
        + " and "
        + other
        + ": "
        + verdict
        + ", "
        + because
        + (signals.isEmpty() ? "" : ": " + signals);
  }

  @Override
  public int compareTo(ContactMatch that) {
    int byOne = one.compareTo(that.one);
    return byOne != 0 ? byOne : other.compareTo(that.other);
  }
}
