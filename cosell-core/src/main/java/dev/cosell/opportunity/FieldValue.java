package dev.cosell.opportunity;

import dev.cosell.contact.OpportunityContact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * What a record holds in one field.
 *
 * <p>Equal values are equal: texts are stripped, money has its currency's scale, items and people
 * are sets in a fixed order. A field that is missing altogether has no value; {@link Blank} says
 * that a source was asked and its field is empty.
 */
public sealed interface FieldValue {

  /** {@return the value for a person to read; never personal data} */
  String shown();

  /**
   * A text or a word of a vocabulary.
   *
   * @param text the text, stripped, not blank
   */
  record Text(String text) implements FieldValue {
    /**
     * Checks and normalises what the type asks for.
     *
     * @param text as the type says
     * @throws IllegalArgumentException if the type's form is broken
     */
    public Text {
      text = text.strip();
      if (text.isEmpty()) {
        throw new IllegalArgumentException("text must not be blank");
      }
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * An exact amount in one currency.
   *
   * @param money the amount, at the currency's scale
   */
  record Amount(Money money) implements FieldValue {
    @Override
    public String shown() {
      return money.toString();
    }
  }

  /**
   * A day without a time of day or a zone.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements FieldValue {
    @Override
    public String shown() {
      return date.toString();
    }
  }

  /**
   * A whole number.
   *
   * @param number the number
   */
  record Whole(long number) implements FieldValue {
    @Override
    public String shown() {
      return Long.toString(number);
    }
  }

  /**
   * A set of words.
   *
   * @param items the words, stripped, without repetition and in alphabetical order, not empty
   */
  record Items(List<String> items) implements FieldValue {
    /**
     * Checks and normalises what the type asks for.
     *
     * @param items as the type says
     * @throws IllegalArgumentException if the type's form is broken
     */
    public Items {
      TreeSet<String> ordered = new TreeSet<>();
      for (String item : items) {
        if (!item.isBlank()) {
          ordered.add(item.strip());
        }
      }
      if (ordered.isEmpty()) {
        throw new IllegalArgumentException("items must hold at least one word that is not blank");
      }
      items = List.copyOf(ordered);
    }

    /**
     * A set of words.
     *
     * @param items the words, at least one
     * @return the set
     * @throws IllegalArgumentException if there is none
     */
    public static Items of(String... items) {
      return new Items(List.of(items));
    }

    @Override
    public String shown() {
      return String.join(", ", items);
    }
  }

  /**
   * A set of people, each with a role where one is stated.
   *
   * @param people the people, without repetition, ordered by e-mail address, name and id, not empty
   */
  record People(List<OpportunityContact> people) implements FieldValue {
    private static final Comparator<OpportunityContact> ORDER =
        Comparator.comparing((OpportunityContact person) -> person.contact().email().orElse(""))
            .thenComparing(person -> person.contact().lastName().orElse(""))
            .thenComparing(person -> person.contact().firstName().orElse(""))
            .thenComparing(person -> person.contact().id().orElse(""))
            .thenComparing(person -> person.contact().phone().orElse(""))
            .thenComparing(person -> person.contact().title().orElse(""))
            .thenComparing(person -> person.role().orElse(""));

    /**
     * Checks and normalises what the type asks for.
     *
     * @param people as the type says
     * @throws IllegalArgumentException if the type's form is broken
     */
    public People {
      if (people.isEmpty()) {
        throw new IllegalArgumentException("people must hold at least one person");
      }
      TreeSet<OpportunityContact> ordered = new TreeSet<>(ORDER);
      ordered.addAll(people);
      people = List.copyOf(new ArrayList<>(ordered));
    }

    @Override
    public String shown() {
      return people.size() == 1 ? "1 person" : people.size() + " people";
    }

    /** The number of people; nothing personal. */
    @Override
    public String toString() {
      return "People[" + shown() + "]";
    }
  }

  /** A field that its source holds empty. */
  record Blank() implements FieldValue {
    /** The one value. */
    public static final Blank BLANK = new Blank();

    @Override
    public String shown() {
      return "(blank)";
    }
  }

  /**
   * Whether this is an empty field.
   *
   * @return whether this is {@link Blank}
   */
  default boolean isBlank() {
    return this instanceof Blank;
  }
}
