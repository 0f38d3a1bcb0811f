package dev.cosell.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** First names with their short forms, such as Bob for Robert. */
final class FirstNames {
  private final Map<String, Set<String>> inFull = new HashMap<>();

  FirstNames(ContactMatchPolicy policy) {
    policy
        .nicknames()
        .forEach(
            (full, forms) -> {
              add(full, full);
              forms.forEach(form -> add(form, full));
            });
  }

  private void add(String form, String full) {
    inFull.computeIfAbsent(form, unseen -> new TreeSet<>()).add(full);
  }

  /** The names that a name may be short for, itself included where it is a full name or unknown. */
  Set<String> inFull(String name) {
    return inFull.getOrDefault(name, Set.of(name));
  }

  boolean mayBeOne(String one, String other) {
    Set<String> names = inFull(other);
    return inFull(one).stream().anyMatch(names::contains);
  }

  /** Whether both are names of the table, so that no slip of the pen makes one of the other. */
  boolean areBothKnown(String one, String other) {
    return inFull.containsKey(one) && inFull.containsKey(other);
  }
}
