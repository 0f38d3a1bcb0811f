package dev.cosell.aws.internal.table;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** What the portal asks of one member of the requests that create and update an opportunity. */
@Value.Immutable
@JsonDeserialize(as = ImmutableFieldRule.class)
public interface FieldRule {
  /** The shape of a member. */
  enum Kind {
    /** Text. */
    TEXT,
    /** A list of texts; lengths, pattern and vocabulary are those of its entries. */
    TEXTS,
    /** A time as ISO 8601 text. */
    TIME,
    /** An object. */
    OBJECT,
    /** A list of objects. */
    OBJECTS
  }

  /** A request that takes a member. */
  enum Operation {
    /** CreateOpportunity. */
    CREATE,
    /** UpdateOpportunity. */
    UPDATE
  }

  /** {@return the member's path, without list indexes} */
  String path();

  /** {@return the member's shape} */
  Kind kind();

  /** {@return the requests that take the member} */
  Set<Operation> operations();

  /** {@return whether the service model requires it wherever its parent is given} */
  boolean modelRequires();

  /** {@return the shortest length that is taken, in code points} */
  Optional<Integer> minLength();

  /** {@return the greatest length that is taken, in code points} */
  Optional<Integer> maxLength();

  /** {@return what the whole text must match; see {@link #takesForm}} */
  Optional<Pattern> pattern();

  /** {@return what the whole text must match by a business rule that the model does not state} */
  Optional<Pattern> businessPattern();

  /** {@return the business rule in words, such as {@code a whole number from 1 to 144}} */
  Optional<String> businessRule();

  /** {@return the smallest number of entries that is taken} */
  Optional<Integer> minItems();

  /** {@return the greatest number of entries that is taken} */
  Optional<Integer> maxItems();

  /** {@return the name of the vocabulary that the values are from} */
  Optional<String> vocabulary();

  /** {@return whether AWS marks the value as one that must not be logged} */
  boolean confidential();

  /** {@return whether the portal sets the member itself; a request may only send it back} */
  boolean readOnly();

  /** {@return when the member must have a value} */
  List<Requirement> required();

  /**
   * Tells whether a text has a length that is taken.
   *
   * @param text the text
   * @return whether it is neither too short nor too long
   */
  default boolean takesLength(String text) {
    int length = text.codePointCount(0, text.length());
    return minLength().orElse(0) <= length && length <= maxLength().orElse(Integer.MAX_VALUE);
  }

  /**
   * Tells whether a text matches the patterns. A text that is too long does not, because some of
   * AWS's patterns exhaust the stack on one.
   *
   * @param text the text
   * @return whether it matches all patterns that there are
   */
  default boolean takesForm(String text) {
    return maxLength().filter(most -> text.codePointCount(0, text.length()) > most).isEmpty()
        && pattern().filter(form -> !form.matcher(text).matches()).isEmpty()
        && businessPattern().filter(form -> !form.matcher(text).matches()).isEmpty();
  }
}
