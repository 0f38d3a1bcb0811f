package dev.cosell.alias;

import java.util.Arrays;
import java.util.List;

/**
 * Decision trees whose sum is part of the log-odds that an account is the one asked for.
 *
 * <p>In the file a tree is a line of nodes, parents before children, separated by blanks: {@code
 * feature:threshold:child:mean}, or {@code =value} for a leaf. A feature below the threshold goes
 * to the child with that number within the tree, any other to the next one; the mean is what the
 * trees of a node say on average, so that what a feature adds on the way down can be told.
 */
final class DecisionTrees {
  /** How many trees are gone down at a time, so that memory answers for several at once. */
  private static final int ABREAST = 10;

  private final int size;

  /**
   * Where each tree begins; after the last one trees that say nothing, so that there are enough.
   */
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

  /** Trees whose features are numbered in an order. */
  DecisionTrees(List<String[]> trees, List<Feature> order) {
    size = trees.size();
    int count = trees.stream().mapToInt(tree -> tree.length).sum();
    roots = new int[size + ABREAST];
    nodes = new long[count + 1];
    means = new float[count + 1];
    int at = 0;
    for (int tree = 0; tree < size; tree++) {
      roots[tree] = at;
      for (String node : trees.get(tree)) {
        read(node, at, roots[tree], order);
        at++;
      }
    }
    nodes[at] = leaf(at);
    Arrays.fill(roots, size, roots.length, at);
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
      nodes[at] = leaf(at);
      return;
    }
    String[] parts = node.split(":", -1);
    int feature = order.get(Integer.parseInt(parts[0])).index;
    int threshold = sortable(Float.parseFloat(parts[1]));
    nodes[at] = node(threshold, feature, root + Integer.parseInt(parts[2]) + 1);
    means[at] = Float.parseFloat(parts[3]);
  }

  private static long leaf(int at) {
    return node(Integer.MIN_VALUE, 0, at);
  }

  private static long node(int threshold, int feature, int second) {
    return ((long) threshold << 32) | ((long) feature << 24) | second;
  }

  /** A number whose order is that of the floats, so that two are compared without a branch. */
  private static int sortable(float value) {
    int bits = Float.floatToRawIntBits(value + 0.0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** What is measured, as {@link #sum} takes it. */
  static int[] sortable(float[] measured) {
    int[] sortable = new int[measured.length];
    for (int i = 0; i < sortable.length; i++) {
      sortable[i] = sortable(measured[i]);
    }
    return sortable;
  }

  /** How many trees there are. */
  int size() {
    return size;
  }

  /** The sum of the trees from one up to another. */
  float sum(int from, int to, int[] measured) {
    float sum = 0;
    int[] at = new int[ABREAST];
    for (int first = from; first < to; first += ABREAST) {
      descend(first, measured, at);
      int abreast = Math.min(ABREAST, to - first);
      for (int i = 0; i < abreast; i++) {
        sum += means[at[i]];
      }
    }
    return sum;
  }

  /** Goes down several trees at once, all to the same depth, so that no step is a guess. */
  private void descend(int first, int[] measured, int[] at) {
    System.arraycopy(roots, first, at, 0, ABREAST);
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

  /** Adds what each feature adds to the sum, on the ways through the trees. */
  void contribute(int[] measured, float[] added) {
    int[] at = new int[ABREAST];
    for (int first = 0; first < size; first += ABREAST) {
      System.arraycopy(roots, first, at, 0, ABREAST);
      for (int level = 0; level < depth; level++) {
        for (int i = 0; i < ABREAST; i++) {
          int next = next(at[i], measured);
          added[feature(nodes[at[i]])] += means[next] - means[at[i]];
          at[i] = next;
        }
      }
    }
  }
}
