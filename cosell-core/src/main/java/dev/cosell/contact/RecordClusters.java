package dev.cosell.contact;

import dev.cosell.contact.ContactMatch.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Records joined to people.
 *
 * <p>What people decided comes first. Then the pairs join, the highest points first, and pairs of
 * equal points together, so that no order of input matters. Sets that a signal keeps apart are
 * never joined, and what fits two of them is joined to neither.
 */
final class RecordClusters {
  private final RecordComparison comparison;
  private final List<Traits> traits;
  private final UnionFind blocks;
  private final UnionFind people;
  private final Map<Integer, List<Integer>> membersOfBlock = new HashMap<>();
  private final Map<Integer, List<Integer>> blocksOfPerson = new HashMap<>();
  private final Map<Long, Edge> edges = new HashMap<>();
  private final Set<Long> differentBlocks = new HashSet<>();
  private final Map<Long, Boolean> apart = new HashMap<>();
  private final List<Long> joins = new ArrayList<>();

  /**
   * Clusters of records.
   *
   * @param blocks the records that people, or equality in everything, have joined already
   * @param different the pairs that people have decided to be different
   */
  RecordClusters(
      RecordComparison comparison,
      List<Traits> traits,
      UnionFind blocks,
      Collection<Long> different) {
    this.comparison = comparison;
    this.traits = traits;
    this.blocks = blocks;
    this.people = new UnionFind(traits.size());
    for (int i = 0; i < traits.size(); i++) {
      membersOfBlock.computeIfAbsent(blocks.find(i), unseen -> new ArrayList<>(1)).add(i);
    }
    membersOfBlock.keySet().forEach(block -> blocksOfPerson.put(block, List.of(block)));
    different.forEach(pair -> differentBlocks.add(blockPair(pair)));
  }

  private long blockPair(long pair) {
    return RecordIndex.pair(
        blocks.find(RecordIndex.first(pair)), blocks.find(RecordIndex.second(pair)));
  }

  /** The best of the pairs of records between two blocks. */
  private record Edge(long pair, int points) {
    Edge orBetter(Edge other) {
      boolean isBetter = other.points > points || (other.points == points && other.pair < pair);
      return isBetter ? other : this;
    }
  }

  /** Joins what the scores say, as far as nothing keeps it apart. */
  void join(Map<Long, Score> scores, ContactMatchPolicy policy) {
    scores.forEach(
        (pair, score) -> {
          long between = blockPair(pair);
          if (score.verdict(policy) == Verdict.SAME
              && RecordIndex.first(between) != RecordIndex.second(between)
              && !differentBlocks.contains(between)) {
            edges.merge(between, new Edge(pair, score.points()), Edge::orBetter);
          }
        });
    NavigableMap<Integer, List<Long>> levels = new TreeMap<>(Comparator.reverseOrder());
    edges.forEach(
        (between, edge) ->
            levels.computeIfAbsent(edge.points(), unseen -> new ArrayList<>()).add(between));
    levels.values().forEach(this::joinLevel);
  }

  private void joinLevel(List<Long> level) {
    level.sort(Comparator.naturalOrder());
    Map<Integer, Set<Integer>> near = neighbours(level);
    Set<Integer> unclear = new HashSet<>();
    for (Set<Integer> component : components(near)) {
      if (component.size() > 2 && !isClear(component)) {
        component.stream()
            .filter(person -> !isClear(near.getOrDefault(person, Set.of())))
            .forEach(unclear::add);
      }
    }
    Map<Integer, Set<Integer>> rest = new TreeMap<>();
    near.forEach(
        (person, others) -> {
          if (!unclear.contains(person)) {
            Set<Integer> left = new TreeSet<>(others);
            left.removeAll(unclear);
            rest.put(person, left);
          }
        });
    Set<Integer> clear = new HashSet<>();
    components(rest).stream().filter(this::isClear).forEach(clear::addAll);
    List<Long> joined = new ArrayList<>();
    for (long between : level) {
      int one = people.find(RecordIndex.first(between));
      int other = people.find(RecordIndex.second(between));
      if (clear.contains(one) && clear.contains(other) && !isApart(one, other)) {
        joined.add(between);
      }
    }
    joined.forEach(this::join);
  }

  private void join(long between) {
    int one = people.find(RecordIndex.first(between));
    int other = people.find(RecordIndex.second(between));
    if (people.union(one, other)) {
      List<Integer> both = new ArrayList<>(blocksOfPerson.getOrDefault(one, List.of()));
      both.addAll(blocksOfPerson.getOrDefault(other, List.of()));
      blocksOfPerson.remove(Math.max(one, other));
      blocksOfPerson.put(Math.min(one, other), both);
      joins.add(edges.getOrDefault(between, new Edge(between, 0)).pair());
    }
  }

  /** Who could be joined to whom at this level, without those whom something keeps apart. */
  private Map<Integer, Set<Integer>> neighbours(List<Long> level) {
    Map<Integer, Set<Integer>> near = new TreeMap<>();
    for (long between : level) {
      int one = people.find(RecordIndex.first(between));
      int other = people.find(RecordIndex.second(between));
      if (one != other && !isApart(one, other)) {
        near.computeIfAbsent(one, unseen -> new TreeSet<>()).add(other);
        near.computeIfAbsent(other, unseen -> new TreeSet<>()).add(one);
      }
    }
    return near;
  }

  private static List<Set<Integer>> components(Map<Integer, Set<Integer>> near) {
    List<Set<Integer>> components = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int start : near.keySet()) {
      if (seen.add(start)) {
        Set<Integer> component = new TreeSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(component);
        while (!open.isEmpty()) {
          for (int next : near.getOrDefault(open.removeFirst(), Set.of())) {
            if (seen.add(next)) {
              component.add(next);
              open.add(next);
            }
          }
        }
        components.add(component);
      }
    }
    return components;
  }

  /** Whether nothing keeps any two of them apart. */
  private boolean isClear(Set<Integer> persons) {
    List<Integer> all = List.copyOf(persons);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (isApart(all.get(i), all.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isApart(int person, int other) {
    for (int one : blocksOfPerson.getOrDefault(person, List.of())) {
      for (int two : blocksOfPerson.getOrDefault(other, List.of())) {
        if (areBlocksApart(RecordIndex.pair(one, two))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Records that people have joined may be apart by themselves, so a block is near to another as
   * soon as one of its records is.
   */
  private boolean areBlocksApart(long between) {
    if (differentBlocks.contains(between)) {
      return true;
    }
    if (edges.containsKey(between)) {
      return false;
    }
    Boolean known = apart.get(between);
    if (known == null) {
      known = areMembersApart(between);
      apart.put(between, known);
    }
    return known;
  }

  private boolean areMembersApart(long between) {
    List<Integer> ones = membersOfBlock.getOrDefault(RecordIndex.first(between), List.of());
    List<Integer> others = membersOfBlock.getOrDefault(RecordIndex.second(between), List.of());
    Set<Traits> seen = new HashSet<>();
    for (int one : ones) {
      if (seen.add(traits.get(one))) {
        Set<Traits> seenThere = new HashSet<>();
        for (int other : others) {
          if (seenThere.add(traits.get(other))
              && comparison.score(traits.get(one), traits.get(other)).keepsApart()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The pairs of records that joined two sets, in the order in which they did. */
  List<Long> joins() {
    return joins;
  }

  /** A number of the person whom a record is of; the least number of its records' blocks. */
  int person(int record) {
    return people.find(blocks.find(record));
  }

  boolean areDecidedDifferent(long pair) {
    return differentBlocks.contains(blockPair(pair));
  }
}
