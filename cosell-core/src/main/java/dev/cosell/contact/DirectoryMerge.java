package dev.cosell.contact;

import dev.cosell.contact.ContactMatch.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records being merged into a directory's entries. */
final class DirectoryMerge {
  private static final String BY_PEOPLE = "people decided that the two are one person";

  private final ContactMatchPolicy policy;
  private final List<ContactRecord> records;
  private final List<Traits> traits;
  private final RecordComparison comparison;
  private final List<String> problems = new ArrayList<>();
  private final UnionFind blocks;
  private final Map<Long, Score> scores = new HashMap<>();
  private final Map<Long, ContactMatch> merges = new TreeMap<>();
  private final RecordClusters clusters;

  DirectoryMerge(
      ContactMatchPolicy policy,
      List<ContactRecord> records,
      List<Traits> traits,
      RecordIndex index,
      RecordComparison comparison,
      Collection<ContactDecision> decisions) {
    this.policy = policy;
    this.records = records;
    this.traits = traits;
    this.comparison = comparison;
    this.blocks = new UnionFind(records.size());
    DecidedPairs decided = DecidedPairs.of(decisions, records);
    problems.addAll(decided.problems());
    joinDecided(decided);
    joinEqual(decided);
    clusters = new RecordClusters(comparison, traits, blocks, decided.different());
    for (long pair : index.pairs()) {
      Score score = score(pair);
      if (score.verdict(policy) != Verdict.APART) {
        scores.put(pair, score);
      }
    }
    clusters.join(scores, policy);
    for (long pair : clusters.joins()) {
      merges.put(pair, match(pair, Verdict.SAME, score(pair).because(policy)));
    }
    int crowded = index.crowded();
    if (crowded > 0) {
      problems.add(
          crowded
              + " records share a name, half a name at a company, a number or an address with a"
              + " crowd, which by itself brought none of them together");
    }
  }

  private Score score(long pair) {
    return comparison.score(
        traits.get(RecordIndex.first(pair)), traits.get(RecordIndex.second(pair)));
  }

  private void joinDecided(DecidedPairs decided) {
    for (long pair : decided.same()) {
      if (blocks.union(RecordIndex.first(pair), RecordIndex.second(pair))) {
        merges.put(pair, match(pair, Verdict.SAME, BY_PEOPLE));
      }
    }
  }

  /** Records that are equal in everything go the same way; many of them count as one. */
  private void joinEqual(DecidedPairs decided) {
    Map<Traits, Integer> first = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      if (decided.records().contains(i)) {
        continue;
      }
      Integer before = first.putIfAbsent(traits.get(i), i);
      if (before != null) {
        Score score = comparison.score(traits.get(i), traits.get(i));
        if (score.verdict(policy) == Verdict.SAME && blocks.union(before, i)) {
          long pair = RecordIndex.pair(before, i);
          merges.put(pair, match(pair, Verdict.SAME, score.because(policy)));
        }
      }
    }
  }

  private ContactMatch match(long pair, Verdict verdict, String because) {
    Score score = score(pair);
    return new ContactMatch(
        records.get(RecordIndex.first(pair)).source(),
        records.get(RecordIndex.second(pair)).source(),
        verdict,
        score.points(),
        score.evidence(policy),
        because);
  }

  List<DirectoryEntry> entries() {
    Map<Integer, ImmutableDirectoryEntry.Builder> entries = new TreeMap<>();
    for (int i = 0; i < records.size(); i++) {
      entries
          .computeIfAbsent(clusters.person(i), unseen -> ImmutableDirectoryEntry.builder())
          .addRecords(records.get(i));
    }
    merges.forEach(
        (pair, match) -> {
          ImmutableDirectoryEntry.Builder entry =
              entries.get(clusters.person(RecordIndex.first(pair)));
          if (entry != null) {
            entry.addMerges(match);
          }
        });
    List<DirectoryEntry> built = new ArrayList<>();
    entries.values().forEach(entry -> built.add(entry.build()));
    built.sort(Comparator.comparing(DirectoryEntry::id));
    return List.copyOf(built);
  }

  /** Of the pairs between two entries the one with the most points. */
  List<ContactMatch> reviews() {
    Map<Long, Long> best = new HashMap<>();
    scores.forEach(
        (pair, score) -> {
          int one = clusters.person(RecordIndex.first(pair));
          int other = clusters.person(RecordIndex.second(pair));
          if (one != other && !clusters.areDecidedDifferent(pair)) {
            best.merge(RecordIndex.pair(one, other), pair, this::better);
          }
        });
    Set<Long> pairs = new HashSet<>(best.values());
    return pairs.stream()
        .map(this::review)
        .sorted(
            Comparator.comparing((ContactMatch match) -> -match.points())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private long better(long one, long other) {
    int more = Integer.compare(points(one), points(other));
    return more > 0 || (more == 0 && one < other) ? one : other;
  }

  private int points(long pair) {
    Score score = scores.get(pair);
    return score == null ? 0 : score.points();
  }

  private ContactMatch review(long pair) {
    Score score = score(pair);
    String because =
        score.verdict(policy) == Verdict.SAME
            ? score.points() + " points, but merging would join records that a signal keeps apart"
            : score.because(policy);
    return match(pair, Verdict.REVIEW, because);
  }

  List<String> problems() {
    return List.copyOf(new TreeSet<>(problems));
  }
}
