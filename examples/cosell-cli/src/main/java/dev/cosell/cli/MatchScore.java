package dev.cosell.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How good matches are, by what is known to be right.
 *
 * <p>An answer where it does not count is neither right nor wrong: a relative of a company that is
 * not among the accounts, and, by names alone, a company that only its location tells from another.
 */
final class MatchScore {
  /** How an answer compares with what is expected. */
  private enum Verdict {
    RIGHT,
    WRONG,
    NEUTRAL
  }

  /** What was found at one least confidence. */
  record Point(double confidence, double precision, double recall, double f1) {}

  private final List<ScoredMatch> matches;
  private final boolean namesOnly;

  MatchScore(Collection<ScoredMatch> matches, boolean namesOnly) {
    this.matches = List.copyOf(matches);
    this.namesOnly = namesOnly;
  }

  private Verdict verdict(ScoredMatch match, String answer) {
    if (namesOnly && match.needsLocation()) {
      return Verdict.NEUTRAL;
    }
    if (answer.equals(match.expected())) {
      return Verdict.RIGHT;
    }
    return !match.isPositive() && match.related().contains(answer)
        ? Verdict.NEUTRAL
        : Verdict.WRONG;
  }

  private long accepted(Verdict verdict) {
    return matches.stream()
        .filter(match -> match.accepted().isPresent())
        .filter(match -> verdict(match, match.accepted().get()) == verdict)
        .count();
  }

  long right() {
    return accepted(Verdict.RIGHT);
  }

  long wrong() {
    return accepted(Verdict.WRONG);
  }

  long neutral() {
    return accepted(Verdict.NEUTRAL);
  }

  private boolean isAnswerable(ScoredMatch match) {
    return match.isPositive()
        && (namesOnly
            ? match.nameAnswerable() && !match.needsLocation()
            : match.nameAnswerable() || match.domainTells());
  }

  long answerable() {
    return matches.stream().filter(this::isAnswerable).count();
  }

  long positives() {
    return matches.stream().filter(ScoredMatch::isPositive).count();
  }

  double precision() {
    return share(right(), right() + wrong());
  }

  private boolean isRight(ScoredMatch match) {
    return match.accepted().map(answer -> verdict(match, answer) == Verdict.RIGHT).orElse(false);
  }

  double recall() {
    return share(
        matches.stream().filter(match -> isAnswerable(match) && isRight(match)).count(),
        answerable());
  }

  double recallOfAll() {
    return share(right(), positives());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** What would be found if the first candidates down to each confidence were accepted. */
  private List<Point> points() {
    List<ScoredMatch> sorted =
        matches.stream()
            .filter(match -> match.first().isPresent())
            .sorted(Comparator.comparingDouble(ScoredMatch::confidence).reversed())
            .toList();
    List<Point> points = new ArrayList<>();
    long right = 0;
    long wrong = 0;
    long rightAnswerable = 0;
    long answerable = answerable();
    for (int i = 0; i < sorted.size(); i++) {
      ScoredMatch match = sorted.get(i);
      Verdict verdict = verdict(match, match.first().orElseThrow());
      right += verdict == Verdict.RIGHT ? 1 : 0;
      wrong += verdict == Verdict.WRONG ? 1 : 0;
      rightAnswerable += verdict == Verdict.RIGHT && isAnswerable(match) ? 1 : 0;
      boolean last = i + 1 == sorted.size() || sorted.get(i + 1).confidence() < match.confidence();
      if (last) {
        double precision = share(right, right + wrong);
        double recall = share(rightAnswerable, answerable);
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        points.add(new Point(match.confidence(), precision, recall, f1));
      }
    }
    return points;
  }

  /** The least confidence with the best F1. */
  Optional<Point> best() {
    return points().stream().max(Comparator.comparingDouble(Point::f1));
  }

  /** The most that is found at a precision. */
  Optional<Point> at(double precision) {
    return points().stream()
        .filter(point -> point.precision() >= precision)
        .max(Comparator.comparingDouble(Point::recall));
  }

  /** Of each kind: accepted and wrong; answerable and not found. */
  Map<String, long[]> errors() {
    Map<String, long[]> errors = new TreeMap<>();
    for (ScoredMatch match : matches) {
      boolean wrong =
          match.accepted().map(answer -> verdict(match, answer) == Verdict.WRONG).orElse(false);
      boolean missed = isAnswerable(match) && match.accepted().isEmpty();
      if (wrong || missed) {
        long[] counts = errors.computeIfAbsent(match.kind(), kind -> new long[2]);
        counts[wrong ? 0 : 1]++;
      }
    }
    return errors;
  }
}
