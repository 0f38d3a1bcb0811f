package dev.cosell.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What people decided, as pairs of records' numbers.
 *
 * @param same the pairs to merge
 * @param different the pairs to keep apart
 * @param records the records that any decision names
 * @param problems the decisions that cannot be kept, with the reason
 */
record DecidedPairs(
    List<Long> same, List<Long> different, Set<Integer> records, List<String> problems) {

  static DecidedPairs of(Collection<ContactDecision> decisions, List<ContactRecord> records) {
    Map<ContactSource, Integer> numbers = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      numbers.put(records.get(i).source(), i);
    }
    List<String> problems = new ArrayList<>();
    List<Long> same = new ArrayList<>();
    List<Long> different = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (ContactDecision decision : new TreeSet<>(decisions)) {
      Optional<Integer> one = Optional.ofNullable(numbers.get(decision.one()));
      Optional<Integer> other = Optional.ofNullable(numbers.get(decision.other()));
      if (one.isPresent() && other.isPresent()) {
        named.add(one.get());
        named.add(other.get());
        (decision.same() ? same : different).add(RecordIndex.pair(one.get(), other.get()));
      } else {
        problems.add("the decision '" + decision + "' names a record that is not there");
      }
    }
    UnionFind merged = new UnionFind(records.size());
    same.forEach(pair -> merged.union(RecordIndex.first(pair), RecordIndex.second(pair)));
    Set<Integer> contradicted = new TreeSet<>();
    for (long pair : different) {
      int set = merged.find(RecordIndex.first(pair));
      if (set == merged.find(RecordIndex.second(pair))) {
        contradicted.add(set);
      }
    }
    for (int set : contradicted) {
      problems.add(
          named.stream()
              .filter(record -> merged.find(record) == set)
              .sorted()
              .map(record -> records.get(record).source().toString())
              .collect(
                  Collectors.joining(
                      ", ",
                      "decisions merge and keep apart ",
                      "; none of their merges is made until one decision is withdrawn")));
    }
    same.removeIf(pair -> contradicted.contains(merged.find(RecordIndex.first(pair))));
    return new DecidedPairs(same, different, named, problems);
  }
}
