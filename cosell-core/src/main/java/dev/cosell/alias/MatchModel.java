package dev.cosell.alias;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Learnt weights: decision trees whose sum is the log-odds that an account is the one asked for.
 *
 * <p>The file is text. Lines of {@code key value}: {@code date}, {@code accept}, {@code review},
 * {@code name-alone} (what is added where nothing but a name is known, so that one threshold fits
 * all), {@code features} (their names, in the order of their numbers). Then one line per tree: its
 * nodes, parents before children, separated by blanks: {@code feature:threshold:child:mean}, or
 * {@code =value} for a leaf. A feature below the threshold goes to the child with that number
 * within the tree, any other to the next one; the mean is what the trees of a node say on average,
 * so that what a feature adds on the way down can be told.
 */
final class MatchModel {
  private static final MatchModel STANDARD = read("match-weights.txt");

  /** After so many trees an account is given up whose log-odds are still below that. */
  private static final int FIRST = 100;

  private static final float HOPELESS = -2.5f;

  private final MatchThresholds thresholds;
  private final LocalDate date;
  private final float nameAlone;

  /** The first node of each tree, and for each node its feature, or -1 for a leaf. */
  private final int[] roots;

  private final byte[] features;
  private final float[] values;
  private final int[] children;
  private final float[] means;

  private MatchModel(List<String> lines) {
    LocalDate date = LocalDate.MIN;
    double accept = 1;
    double review = 0;
    float nameAlone = 0;
    List<Feature> order = new ArrayList<>();
    List<String[]> trees = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "date" -> date = LocalDate.parse(words[1]);
        case "accept" -> accept = Double.parseDouble(words[1]);
        case "review" -> review = Double.parseDouble(words[1]);
        case "name-alone" -> nameAlone = Float.parseFloat(words[1]);
        case "features" -> {
          for (int i = 1; i < words.length; i++) {
            order.add(Feature.valueOf(words[i]));
          }
        }
        default -> trees.add(words);
      }
    }
    this.date = date;
    this.thresholds = new MatchThresholds(accept, review);
    this.nameAlone = nameAlone;
    int nodes = trees.stream().mapToInt(tree -> tree.length).sum();
    roots = new int[trees.size()];
    features = new byte[nodes];
    values = new float[nodes];
    children = new int[nodes];
    means = new float[nodes];
    int at = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = at;
      for (String node : trees.get(tree)) {
        read(node, at, roots[tree], order);
        at++;
      }
    }
  }

  private void read(String node, int at, int root, List<Feature> order) {
    if (node.startsWith("=")) {
      features[at] = -1;
      values[at] = Float.parseFloat(node.substring(1));
      means[at] = values[at];
      return;
    }
    String[] parts = node.split(":", -1);
    features[at] = (byte) order.get(Integer.parseInt(parts[0])).index;
    values[at] = Float.parseFloat(parts[1]);
    children[at] = root + Integer.parseInt(parts[2]);
    means[at] = Float.parseFloat(parts[3]);
  }

  private static MatchModel read(String name) {
    try (InputStream in =
            Objects.requireNonNull(MatchModel.class.getResourceAsStream(name), "resource " + name);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return new MatchModel(
          lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static MatchModel standard() {
    return STANDARD;
  }

  LocalDate date() {
    return date;
  }

  MatchThresholds thresholds() {
    return thresholds;
  }

  /** The log-odds of an account; where the first trees give up on it, theirs. */
  float logOdds(Question question, float[] measured) {
    float sum = question.placed ? 0 : nameAlone;
    for (int tree = 0; tree < roots.length; tree++) {
      if (tree == FIRST && sum < HOPELESS) {
        return sum;
      }
      int node = roots[tree];
      while (features[node] >= 0) {
        node = next(node, measured);
      }
      sum += values[node];
    }
    return sum;
  }

  private int next(int node, float[] measured) {
    return measured[features[node]] < values[node] ? children[node] : children[node] + 1;
  }

  /** What each feature adds to the log-odds, on the ways through the trees. */
  float[] contributions(float[] measured) {
    float[] added = new float[Feature.COUNT];
    for (int root : roots) {
      int node = root;
      while (features[node] >= 0) {
        int next = next(node, measured);
        added[features[node]] += means[next] - means[node];
        node = next;
      }
    }
    return added;
  }

  static double probability(float logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
