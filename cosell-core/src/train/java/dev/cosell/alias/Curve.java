package dev.cosell.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How precision and recall go together as less and less sure answers are accepted. */
final class Curve {
  /** The first candidate of a question: how sure it is, and whether it is right. */
  record Answer(float logOdds, boolean right, boolean answerable) {}

  /** What is reached when answers down to a certainty are accepted. */
  record Point(float logOdds, double precision, double recall) {
    double f1() {
      return recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private final List<Point> points = new ArrayList<>();

  /**
   * Makes the curve.
   *
   * @param answers the answers that are right or wrong, and not neither
   * @param answerable how many questions can be answered
   */
  Curve(List<Answer> answers, long answerable) {
    List<Answer> sorted =
        answers.stream()
            .sorted(Comparator.comparingDouble(Answer::logOdds).reversed())
            .toList();
    int right = 0;
    int rightAnswerable = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      rightAnswerable += sorted.get(i).right() && sorted.get(i).answerable() ? 1 : 0;
      points.add(
          new Point(
              sorted.get(i).logOdds(),
              right / (i + 1.0),
              answerable == 0 ? 0 : (double) rightAnswerable / answerable));
    }
  }

  /** The least sure answers that may be accepted at a precision. */
  Point at(double precision) {
    Point found = new Point(Float.POSITIVE_INFINITY, 1, 0);
    for (Point point : points) {
      if (point.precision() >= precision) {
        found = point;
      }
    }
    return found;
  }

  /** What is reached when answers down to this certainty are accepted. */
  Point from(float logOdds) {
    Point found = new Point(Float.POSITIVE_INFINITY, 1, 0);
    for (Point point : points) {
      if (point.logOdds() >= logOdds) {
        found = point;
      }
    }
    return found;
  }

  Point best() {
    return points.stream().max(Comparator.comparingDouble(Point::f1)).orElseThrow();
  }
}
