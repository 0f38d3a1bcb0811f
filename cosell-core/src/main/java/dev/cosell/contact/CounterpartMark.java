package dev.cosell.contact;

import dev.cosell.cloud.Cloud;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What marks a contact of a deal as one of a cloud's people.
 *
 * <p>The mark is the contact's role in words, such as {@code aws counterpart: PDM} or {@code azure
 * field counterpart: SSP}, so that it comes back from any CRM that keeps a role with a contact and
 * needs no field of its own there. A marked contact never leaves one's own side.
 *
 * @param cloud the cloud that employs the person
 * @param role the role on the deal, where one is known
 * @param standing how the person stands to the cloud's team
 */
public record CounterpartMark(Cloud cloud, Optional<CounterpartRole> role, Standing standing) {
  private static final Pattern TEXT =
      Pattern.compile(
          "([a-z][a-z0-9]{0,15})\\s+(?:(field|former)\\s+)?counterpart\\s*(?::(.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** How a person stands to the team that the cloud names on the deal. */
  public enum Standing {
    /** The cloud names the person. */
    TEAM(""),
    /** One's own side has put the person on the deal; the cloud does not name them. */
    FIELD("field "),
    /** The cloud has named the person and no longer does. */
    FORMER("former ");

    private final String word;

    Standing(String word) {
      this.word = word;
    }
  }

  /**
   * The mark of somebody whom the cloud names.
   *
   * @param counterpart the person with cloud and role
   * @return the mark
   */
  public static CounterpartMark of(Counterpart counterpart) {
    return new CounterpartMark(counterpart.cloud(), counterpart.role(), Standing.TEAM);
  }

  /**
   * Reads a role in the words of a CRM; case and spaces do not matter.
   *
   * @param text the role, such as {@code AWS counterpart: PDM}
   * @return the mark; empty if the words are no mark
   */
  public static Optional<CounterpartMark> read(String text) {
    Matcher mark = TEXT.matcher(text.strip());
    if (!mark.matches()) {
      return Optional.empty();
    }
    String word = Optional.ofNullable(mark.group(2)).orElse("").toLowerCase(Locale.ROOT);
    Standing standing =
        word.isEmpty() ? Standing.TEAM : word.equals("field") ? Standing.FIELD : Standing.FORMER;
    return Optional.of(
        new CounterpartMark(
            new Cloud(String.valueOf(mark.group(1)).toLowerCase(Locale.ROOT)),
            Optional.ofNullable(mark.group(3))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .map(CounterpartRole::new),
            standing));
  }

  /**
   * The mark as a role in words; {@link #read} reads an equal mark.
   *
   * @return the words
   */
  public String text() {
    return cloud
        + " "
        + standing.word
        + "counterpart"
        + role.map(name -> ": " + name.name().strip()).orElse("");
  }

  CounterpartMark as(Standing other) {
    return new CounterpartMark(cloud, role, other);
  }

  CounterpartMark as(CounterpartRole other) {
    return new CounterpartMark(cloud, Optional.of(other), standing);
  }

  /** The words. */
  @Override
  public String toString() {
    return text();
  }
}
