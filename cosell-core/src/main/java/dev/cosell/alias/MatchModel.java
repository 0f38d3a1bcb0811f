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
 * all), {@code give-up} (after so many trees an account is given up whose sum is below that; any
 * number of lines, in order), {@code features} (their names, in the order of their numbers). Then
 * one line per tree: its nodes, parents before children, separated by blanks: {@code
 * feature:threshold:child:mean}, or {@code =value} for a leaf. A feature below the threshold goes
 * to the child with that number within the tree, any other to the next one; the mean is what the
 * trees of a node say on average, so that what a feature adds on the way down can be told.
 */
final class MatchModel {
  private static final MatchModel STANDARD = read("match-weights.txt");

  /** How many trees are gone down at a time, so that memory answers for several at once. */
  private static final int ABREAST = 10;

  private final MatchThresholds thresholds;
  private final LocalDate date;
  private final float nameAlone;

  /** After how many trees accounts are given up, and below which sum. */
  private final int[] givenUpAfter;

  private final float[] givenUpBelow;

  private final int[] roots;

  /** How many steps lead to the leaf that is farthest from its root. */
  private final int depth;

  /**
   * The threshold, as {@link #sortable} makes it, in the upper half, the feature in the next byte,
   * then the second child, which the first one is before. A step from a leaf leads to the leaf.
   */
  private final long[] nodes;

  /** What the trees say at a node on average; at a leaf, what they say. */
  private final float[] means;

  MatchModel(List<String> lines) {
    LocalDate date = LocalDate.MIN;
    double accept = 1;
    double review = 0;
    float nameAlone = 0;
    List<Feature> order = new ArrayList<>();
    List<String[]> givenUp = new ArrayList<>();
    List<String[]> trees = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "date" -> date = LocalDate.parse(words[1]);
        case "accept" -> accept = Double.parseDouble(words[1]);
        case "review" -> review = Double.parseDouble(words[1]);
        case "name-alone" -> nameAlone = Float.parseFloat(words[1]);
        case "give-up" -> givenUp.add(words);
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
    givenUpAfter = givenUp.stream().mapToInt(words -> Integer.parseInt(words[1])).toArray();
    givenUpBelow = new float[givenUpAfter.length];
    for (int i = 0; i < givenUpBelow.length; i++) {
      givenUpBelow[i] = Float.parseFloat(givenUp.get(i)[2]);
    }
    int count = trees.stream().mapToInt(tree -> tree.length).sum();
    roots = new int[trees.size()];
    nodes = new long[count];
    means = new float[count];
    int at = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = at;
      for (String node : trees.get(tree)) {
        read(node, at, roots[tree], order);
        at++;
      }
    }
    depth = depth();
  }

  /** Parents come before children. */
  private int depth() {
    int[] depths = new int[nodes.length];
    int deepest = 0;
    for (int at = 0; at < nodes.length; at++) {
      if (!isLeaf(at)) {
        int second = second(nodes[at]);
        depths[second - 1] = depths[at] + 1;
        depths[second] = depths[at] + 1;
        deepest = Math.max(deepest, depths[second]);
      }
    }
    return deepest;
  }

  private void read(String node, int at, int root, List<Feature> order) {
    if (node.startsWith("=")) {
      means[at] = Float.parseFloat(node.substring(1));
      nodes[at] = node(Integer.MIN_VALUE, 0, at);
      return;
    }
    String[] parts = node.split(":", -1);
    int feature = order.get(Integer.parseInt(parts[0])).index;
    int threshold = sortable(Float.parseFloat(parts[1]));
    nodes[at] = node(threshold, feature, root + Integer.parseInt(parts[2]) + 1);
    means[at] = Float.parseFloat(parts[3]);
  }

  private static long node(int threshold, int feature, int second) {
    return ((long) threshold << 32) | ((long) feature << 24) | second;
  }

  /** A number whose order is that of the floats, so that two are compared without a branch. */
  private static int sortable(float value) {
    int bits = Float.floatToRawIntBits(value + 0.0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  private static int[] sortable(float[] measured) {
    int[] sortable = new int[measured.length];
    for (int i = 0; i < sortable.length; i++) {
      sortable[i] = sortable(measured[i]);
    }
    return sortable;
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

  /** The log-odds of an account; of one that is given up, what the trees have said so far. */
  float logOdds(Question question, float[] measured) {
    int[] sortable = sortable(measured);
    float sum = question.placed ? 0 : nameAlone;
    int next = 0;
    int[] leaves = new int[ABREAST];
    for (int tree = 0; tree < roots.length; tree++) {
      if (next < givenUpAfter.length && tree == givenUpAfter[next]) {
        if (sum < givenUpBelow[next]) {
          return sum;
        }
        next++;
      }
      int at = tree % ABREAST;
      if (at == 0) {
        descend(tree, sortable, leaves);
      }
      sum += means[leaves[at]];
    }
    return sum;
  }

  /** The sum of the first trees, whichever account it is. */
  float first(int trees, float[] measured) {
    int[] sortable = sortable(measured);
    float sum = 0;
    for (int tree = 0; tree < trees; tree++) {
      int at = roots[tree];
      for (int level = 0; level < depth; level++) {
        at = next(at, sortable);
      }
      sum += means[at];
    }
    return sum;
  }

  /** Goes down several trees at once, all to the same depth, so that no step is a guess. */
  private void descend(int tree, int[] measured, int[] at) {
    for (int i = 0; i < ABREAST; i++) {
      at[i] = roots[Math.min(tree + i, roots.length - 1)];
    }
    for (int level = 0; level < depth; level++) {
      for (int i = 0; i < ABREAST; i++) {
        at[i] = next(at[i], measured);
      }
    }
  }

  /** The first child below the threshold, else the second one; a leaf stays where it is. */
  private int next(int at, int[] measured) {
    long node = nodes[at];
    long difference = (long) measured[feature(node)] - (int) (node >> 32);
    return second(node) - (int) (difference >>> 63);
  }

  private static int feature(long node) {
    return (int) (node >>> 24) & 0xff;
  }

  private static int second(long node) {
    return (int) node & 0xffffff;
  }

  private boolean isLeaf(int at) {
    return second(nodes[at]) == at;
  }

  /** What each feature adds to the log-odds, on the ways through the trees. */
  float[] contributions(float[] measured) {
    int[] sortable = sortable(measured);
    float[] added = new float[Feature.COUNT];
    for (int root : roots) {
      int at = root;
      while (!isLeaf(at)) {
        int next = next(at, sortable);
        added[feature(nodes[at])] += means[next] - means[at];
        at = next;
      }
    }
    return added;
  }

  /** How many trees there are. */
  int trees() {
    return roots.length;
  }

  static double probability(float logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
