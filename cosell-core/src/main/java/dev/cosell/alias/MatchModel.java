package dev.cosell.alias;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Learnt weights: decision trees and a network whose sum is the log-odds that an account is the one
 * asked for.
 *
 * <p>The file is text. Lines of {@code key value}: {@code date}, {@code accept}, {@code review},
 * {@code name-alone} (what is added where nothing but a name is known, so that one threshold fits
 * all), {@code give-up} (after so many trees an account is given up whose sum is below that; any
 * number of lines, in order), {@code features} (their names, in the order of their numbers), then
 * the lines of the {@link Network} and, any other line, those of the {@link DecisionTrees}.
 */
final class MatchModel {
  /** How much of the log-odds the network says, and the trees the rest. */
  static final float OF_NETWORK = 0.5f;

  private final MatchThresholds thresholds;
  private final LocalDate date;
  private final float nameAlone;

  /** After how many trees accounts are given up, and below which sum. */
  private final int[] givenUpAfter;

  private final float[] givenUpBelow;

  private final Network network;
  private final DecisionTrees trees;

  MatchModel(List<String> lines) {
    Map<String, String[]> values = new HashMap<>();
    List<String[]> givenUp = new ArrayList<>();
    List<String[]> units = new ArrayList<>();
    List<String[]> trees = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "give-up" -> givenUp.add(words);
        case "hidden" -> units.add(words);
        case "date", "accept", "review", "name-alone", "features", "network", "typical", "spread" ->
            values.put(words[0], words);
        default -> trees.add(words);
      }
    }
    date = LocalDate.parse(value(values, "date")[1]);
    thresholds =
        new MatchThresholds(
            Double.parseDouble(value(values, "accept")[1]),
            Double.parseDouble(value(values, "review")[1]));
    nameAlone = Float.parseFloat(value(values, "name-alone")[1]);
    givenUpAfter = givenUp.stream().mapToInt(words -> Integer.parseInt(words[1])).toArray();
    givenUpBelow = new float[givenUpAfter.length];
    for (int i = 0; i < givenUpBelow.length; i++) {
      givenUpBelow[i] = Float.parseFloat(givenUp.get(i)[2]);
    }
    List<Feature> order =
        Arrays.stream(value(values, "features")).skip(1).map(Feature::valueOf).toList();
    network =
        new Network(
            value(values, "network"),
            value(values, "typical"),
            value(values, "spread"),
            units,
            order);
    this.trees = new DecisionTrees(trees, order);
  }

  private static String[] value(Map<String, String[]> values, String key) {
    return Objects.requireNonNull(values.get(key), "line '" + key + "' of the weights");
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
    return Standard.MODEL;
  }

  /** The weights that are shipped, read when they are first asked for. */
  private static final class Standard {
    static final MatchModel MODEL = read("match-weights.txt");
  }

  LocalDate date() {
    return date;
  }

  MatchThresholds thresholds() {
    return thresholds;
  }

  /** The log-odds of an account; of one that is given up, as if the rest said the same. */
  float logOdds(Question question, float[] measured) {
    int[] sortable = DecisionTrees.sortable(measured);
    float sum = network.logOdds(measured);
    int from = 0;
    for (int i = 0; i < givenUpAfter.length; i++) {
      sum += trees.sum(from, givenUpAfter[i], sortable);
      if (sum < givenUpBelow[i]) {
        return placed(question, sum / said(givenUpAfter[i]));
      }
      from = givenUpAfter[i];
    }
    return placed(question, sum + trees.sum(from, trees.size(), sortable));
  }

  /** Which share of the log-odds the network and so many trees say. */
  private float said(int count) {
    return OF_NETWORK + (1 - OF_NETWORK) * count / trees.size();
  }

  private float placed(Question question, float sum) {
    return question.placed ? sum : sum + nameAlone;
  }

  /** The sum of the network and the first trees, whichever account it is. */
  float first(int count, float[] measured) {
    return network.logOdds(measured) + trees.sum(0, count, DecisionTrees.sortable(measured));
  }

  /** What each feature adds to the log-odds. */
  float[] contributions(float[] measured) {
    float[] added = new float[Feature.COUNT];
    network.contribute(measured, added);
    trees.contribute(DecisionTrees.sortable(measured), added);
    return added;
  }

  /** How many trees there are. */
  int trees() {
    return trees.size();
  }

  static double probability(float logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
