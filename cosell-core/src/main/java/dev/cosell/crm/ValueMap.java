package dev.cosell.crm;

import dev.cosell.crm.CrmProblem.Code;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The CRM's words to the library's words.
 *
 * @param values what each of the CRM's words means
 * @param otherwise what to do with a word that is not there
 * @param reverse the CRM's word to write where several mean the same
 */
record ValueMap(Map<String, String> values, Otherwise otherwise, Map<String, String> reverse) {
  ValueMap {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    reverse = Collections.unmodifiableSortedMap(new TreeMap<>(reverse));
  }

  /** What becomes of a word that is not in the map. */
  enum Otherwise {
    CARRY,
    VIOLATION
  }

  boolean knows(String word) {
    return values.containsKey(word);
  }

  Reading<String> read(String word) {
    String meant = values.get(word);
    if (meant != null) {
      return Reading.of(meant);
    }
    if (otherwise == Otherwise.CARRY) {
      return Reading.of(word);
    }
    return Reading.failed(
        Code.VALUE_UNMAPPED,
        (values.size() > 12 ? "must be in its value map" : "must be one of " + values.keySet())
            + ", but was '"
            + (word.length() > 60 ? word.substring(0, 60) + "..." : word)
            + "'",
        "add the value to the field's value map, or correct it in the CRM");
  }

  /** The CRM's word for a meaning; a fault where there is none or no single one. */
  Reading<String> write(String meaning) {
    String chosen = reverse.get(meaning);
    if (chosen != null) {
      return Reading.of(chosen);
    }
    List<String> words =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().equals(meaning))
            .map(Map.Entry::getKey)
            .toList();
    if (words.size() == 1) {
      return Reading.of(words.get(0));
    }
    if (words.size() > 1) {
      return Reading.failed(
          Code.VALUE_UNMAPPED,
          "has several values in the CRM that mean '" + meaning + "': " + words,
          "state the one to write in the value map's reverse");
    }
    return otherwise == Otherwise.CARRY
        ? Reading.of(meaning)
        : Reading.failed(
            Code.VALUE_UNMAPPED,
            "has no value in the CRM that means '" + meaning + "'",
            "add one to the field's value map");
  }

  static Optional<ValueMap> of(
      Map<String, String> values, Otherwise otherwise, Map<String, String> reverse) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new ValueMap(values, otherwise, reverse));
  }
}
