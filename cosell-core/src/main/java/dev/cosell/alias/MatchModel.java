package dev.cosell.alias;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Learnt weights: decision trees whose sum is the log-odds that an account is the one asked for.
 *
 * <p>The file is text. Lines of {@code key value}: {@code date}, {@code accept}, {@code review},
 * {@code bias}, {@code features} (their names, in the order of their numbers). Then one line per
 * tree: its nodes, parents before children, separated by blanks: {@code feature:threshold:yes:no:
 * mean} with the numbers of the children within the tree, or {@code =value} for a leaf. A feature
 * below the threshold goes to {@code yes}; the mean is what the trees of a node say on average, so
 * that what a feature adds on the way down can be told.
 */
final class MatchModel {
  private static final MatchModel STANDARD = read("match-weights.txt");

  private final MatchThresholds thresholds;
  private final String date;
  private final float bias;

  /** The first node of each tree, and for each node its feature, or -1 for a leaf. */
  private final int[] roots;

  private final byte[] features;
  private final float[] values;
  private final int[] yes;
  private final int[] no;
  private final float[] means;

  private MatchModel(List<String> lines) {
    String date = "";
    double accept = 1;
    double review = 0;
    float bias = 0;
    List<Feature> order = new ArrayList<>();
    List<String[]> trees = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "date" -> date = words[1];
        case "accept" -> accept = Double.parseDouble(words[1]);
        case "review" -> review = Double.parseDouble(words[1]);
        case "bias" -> bias = Float.parseFloat(words[1]);
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
    this.bias = bias;
    int nodes = trees.stream().mapToInt(tree -> tree.length).sum();
    roots = new int[trees.size()];
    features = new byte[nodes];
    values = new float[nodes];
    yes = new int[nodes];
    no = new int[nodes];
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
    yes[at] = root + Integer.parseInt(parts[2]);
    no[at] = root + Integer.parseInt(parts[3]);
    means[at] = Float.parseFloat(parts[4]);
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

  MatchThresholds thresholds() {
    return thresholds;
  }

  String date() {
    return date;
  }

  float logOdds(float[] measured) {
    float sum = bias;
    for (int root : roots) {
      int node = root;
      while (features[node] >= 0) {
        node = measured[features[node]] < values[node] ? yes[node] : no[node];
      }
      sum += values[node];
    }
    return sum;
  }

  /** What each feature adds to the log-odds, on the ways through the trees. */
  float[] contributions(float[] measured) {
    float[] added = new float[Feature.COUNT];
    for (int root : roots) {
      int node = root;
      while (features[node] >= 0) {
        int next = measured[features[node]] < values[node] ? yes[node] : no[node];
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
