package dev.cosell.contact;

import static dev.cosell.contact.ContactSignal.FIRST_NAME_DIFFERENT;
import static dev.cosell.contact.ContactSignal.FURTHER_NAME_DIFFERENT;
import static dev.cosell.contact.ContactSignal.LAST_NAME_DIFFERENT;
import static dev.cosell.contact.ContactSignal.NAME_BLURRED;
import static dev.cosell.contact.ContactSignal.NAME_DIFFERENT;
import static dev.cosell.contact.ContactSignal.NAME_INITIAL;
import static dev.cosell.contact.ContactSignal.NAME_MISSING;
import static dev.cosell.contact.ContactSignal.NAME_NICKNAME;
import static dev.cosell.contact.ContactSignal.NAME_PART;
import static dev.cosell.contact.ContactSignal.NAME_SAME;
import static dev.cosell.contact.ContactSignal.NAME_SIMILAR;
import static dev.cosell.contact.ContactSignal.NAME_SWAPPED;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What two names say of one person. */
final class NameComparison {
  private final FirstNames firstNames;

  NameComparison(FirstNames firstNames) {
    this.firstNames = firstNames;
  }

  private enum Grade {
    SAME,
    NICKNAME,
    INITIAL,
    SIMILAR,
    BLURRED,
    DIFFERENT
  }

  /** The one signal of two names; empty where one has a first name only and one a last name. */
  Optional<ContactSignal> signal(PersonName one, PersonName other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(NAME_MISSING);
    }
    if (!one.isWhole()) {
      return part(one, other);
    }
    if (!other.isWhole()) {
      return part(other, one);
    }
    ContactSignal straight = whole(one, other);
    if (!straight.keepsApart()) {
      return Optional.of(furtherDiffer(one, other) ? FURTHER_NAME_DIFFERENT : straight);
    }
    return Optional.of(swapped(one, other).or(() -> swapped(other, one)).orElse(straight));
  }

  private Optional<ContactSignal> swapped(PersonName one, PersonName other) {
    ContactSignal signal = whole(one, other.swapped());
    return signal.keepsApart()
        ? Optional.empty()
        : Optional.of(signal == NAME_SAME ? NAME_SWAPPED : signal);
  }

  private ContactSignal whole(PersonName one, PersonName other) {
    Grade first = first(one, other);
    Grade last = last(one, other);
    if (first == Grade.DIFFERENT || last == Grade.DIFFERENT) {
      return first != Grade.DIFFERENT
          ? LAST_NAME_DIFFERENT
          : last != Grade.DIFFERENT ? FIRST_NAME_DIFFERENT : NAME_DIFFERENT;
    }
    if (first == Grade.BLURRED || last == Grade.BLURRED) {
      boolean half = first != last && first != Grade.INITIAL && first != Grade.SIMILAR;
      return half && last != Grade.SIMILAR ? NAME_BLURRED : NAME_DIFFERENT;
    }
    if (first == Grade.INITIAL) {
      return NAME_INITIAL;
    }
    if (last == Grade.SIMILAR || first == Grade.SIMILAR) {
      return NAME_SIMILAR;
    }
    return first == Grade.NICKNAME ? NAME_NICKNAME : NAME_SAME;
  }

  private Grade first(PersonName one, PersonName other) {
    if (one.firstJoined().equals(other.firstJoined())) {
      return Grade.SAME;
    }
    Grade called = firstWord(one.first(), other.first());
    if (called != Grade.DIFFERENT && called != Grade.BLURRED) {
      return called;
    }
    boolean byFurtherName =
        (one.middle().isEmpty() && other.middle().contains(one.first()))
            || (other.middle().isEmpty() && one.middle().contains(other.first()));
    return byFurtherName ? Grade.SIMILAR : called;
  }

  private Grade firstWord(String one, String other) {
    if (one.equals(other)) {
      return Grade.SAME;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0) ? Grade.INITIAL : Grade.DIFFERENT;
    }
    if (firstNames.mayBeOne(one, other)) {
      return Grade.NICKNAME;
    }
    return firstNames.areBothKnown(one, other) || Slips.differByEnding(one, other)
        ? Grade.DIFFERENT
        : slips(one, other);
  }

  private static Grade last(PersonName one, PersonName other) {
    if (one.last().equals(other.last())) {
      return Grade.SAME;
    }
    boolean partOf =
        one.lastWords().size() != other.lastWords().size()
            && (one.lastWords().containsAll(other.lastWords())
                || other.lastWords().containsAll(one.lastWords()));
    return partOf ? Grade.SIMILAR : slips(one.last(), other.last());
  }

  private static Grade slips(String one, String other) {
    if (one.equals(other)) {
      return Grade.SAME;
    }
    if (Slips.inWord(one, other)) {
      return Grade.SIMILAR;
    }
    return Slips.blur(one, other) ? Grade.BLURRED : Grade.DIFFERENT;
  }

  /** Half a name against another one; a half that is alike in most letters says nothing. */
  private Optional<ContactSignal> part(PersonName half, PersonName other) {
    boolean isLast = half.first().isEmpty();
    String word = isLast ? half.last() : half.first();
    if (!other.isWhole() && isLast != other.first().isEmpty()) {
      return Optional.empty();
    }
    if (other.isWhole() && word.equals(isLast ? other.first() : other.last())) {
      return Optional.of(NAME_PART);
    }
    return switch (isLast ? slips(word, other.last()) : firstWord(word, other.first())) {
      case SAME, NICKNAME, SIMILAR -> Optional.of(NAME_PART);
      case INITIAL, BLURRED -> Optional.empty();
      case DIFFERENT -> Optional.of(isLast ? LAST_NAME_DIFFERENT : FIRST_NAME_DIFFERENT);
    };
  }

  private static boolean furtherDiffer(PersonName one, PersonName other) {
    if (!one.generation().isEmpty()
        && !other.generation().isEmpty()
        && !one.generation().equals(other.generation())) {
      return true;
    }
    if (one.middle().isEmpty()
        || other.middle().isEmpty()
        || one.firstJoined().equals(other.firstJoined())) {
      return false;
    }
    Set<Integer> initials = new HashSet<>();
    one.middle().forEach(name -> initials.add(name.codePointAt(0)));
    if (other.middle().stream().noneMatch(name -> initials.contains(name.codePointAt(0)))) {
      return true;
    }
    String a = one.middle().get(0);
    String b = other.middle().get(0);
    return one.middle().size() == 1
        && other.middle().size() == 1
        && a.length() > 1
        && b.length() > 1
        && !a.equals(b)
        && !Slips.inWord(a, b);
  }
}
