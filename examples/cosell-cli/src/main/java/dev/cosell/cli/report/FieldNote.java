package dev.cosell.cli.report;

import java.util.Comparator;

/**
 * A field whose values did not cross as they stood, counted over all deals.
 *
 * @param kind what became of the values
 * @param field the field's name
 * @param reason why
 * @param deals the number of deals
 */
public record FieldNote(Kind kind, String field, String reason, int deals)
    implements Comparable<FieldNote> {
  private static final Comparator<FieldNote> ORDER =
      Comparator.comparing(FieldNote::kind)
          .thenComparing(FieldNote::field)
          .thenComparing(FieldNote::reason);

  /** What can become of a value that does not cross as it stands. */
  public enum Kind {
    /** The boundary keeps the value in. */
    WITHHELD("withheld"),
    /** The portal has no place for it. */
    NOT_CARRIED("not carried"),
    /** The portal answered with success and did not keep it. */
    IGNORED("ignored"),
    /** The portal keeps it in its own spelling. */
    NORMALISED("normalised"),
    /** The portal lets nobody change the field now. */
    DEFERRED("deferred"),
    /** A person has to decide. */
    REVIEW("for a person");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    /**
     * The word for a person.
     *
     * @return the word, in lower case
     */
    public String shown() {
      return shown;
    }
  }

  @Override
  public int compareTo(FieldNote other) {
    return ORDER.compare(this, other);
  }
}
