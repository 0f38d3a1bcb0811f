package dev.cosell.alias;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cosell.alias.Examples.Example;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Decision trees that are learnt from examples; the mean of a few runs, so that chance counts less. */
final class Forest {
  private static final int[] SEEDS = {7, 20};
  private static final int ROUNDS = 200;

  /** One thread, so that the same examples give the same trees. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "objective", "binary:logistic",
          "base_score", 0.5,
          "max_depth", 7,
          "eta", 0.1,
          "subsample", 0.7,
          "colsample_bytree", 0.5,
          "min_child_weight", 0.3,
          "lambda", 6,
          "nthread", 1,
          "verbosity", 0);

  private final List<Booster> boosters;

  private Forest(List<Booster> boosters) {
    this.boosters = boosters;
  }

  static Forest learn(List<Example> examples) throws XGBoostError {
    List<Example> counting = examples.stream().filter(example -> example.weight() > 0).toList();
    DMatrix matrix = matrix(counting);
    float[] labels = new float[counting.size()];
    float[] weights = new float[counting.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = counting.get(i).right() ? 1 : 0;
      weights[i] = counting.get(i).weight();
    }
    matrix.setLabel(labels);
    matrix.setWeight(weights);
    List<Booster> boosters = new ArrayList<>();
    for (int seed : SEEDS) {
      Map<String, Object> settings = new HashMap<>(SETTINGS);
      settings.put("seed", seed);
      boosters.add(XGBoost.train(matrix, settings, ROUNDS, Map.of(), null, null));
    }
    return new Forest(boosters);
  }

  private static DMatrix matrix(List<Example> examples) throws XGBoostError {
    float[] values = new float[examples.size() * Feature.COUNT];
    for (int i = 0; i < examples.size(); i++) {
      System.arraycopy(examples.get(i).features(), 0, values, i * Feature.COUNT, Feature.COUNT);
    }
    return new DMatrix(values, examples.size(), Feature.COUNT, Float.NaN);
  }

  /** The log-odds of each example. */
  float[] logOdds(List<Example> examples) throws XGBoostError {
    DMatrix matrix = matrix(examples);
    float[] mean = new float[examples.size()];
    for (Booster booster : boosters) {
      float[][] margins = booster.predict(matrix, true);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += margins[i][0] / boosters.size();
      }
    }
    return mean;
  }

  /**
   * The trees, each as a line of the weights file, for a share of the sum. The trees of the runs take
   * turns, so that the first ones say much the same as all.
   */
  List<String> lines(double share) throws XGBoostError, JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    List<String[]> dumps = new ArrayList<>();
    for (Booster booster : boosters) {
      dumps.add(booster.getModelDump((String) null, true, "json"));
    }
    List<String> lines = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String[] dump : dumps) {
        lines.add(line(json.readTree(dump[round]), share / boosters.size()));
      }
    }
    return lines;
  }

  private static String line(JsonNode tree, double share) {
    List<String> nodes = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(tree));
    int placed = 1;
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.has("leaf")) {
        nodes.add("=" + number(mean(node) * share));
      } else {
        nodes.add(
            node.get("split").asText().substring(1)
                + ":"
                + (float) node.get("split_condition").asDouble()
                + ":"
                + placed
                + ":"
                + number(mean(node) * share));
        open.add(child(node, "yes"));
        open.add(child(node, "no"));
        placed += 2;
      }
    }
    return String.join(" ", nodes);
  }

  private static JsonNode child(JsonNode node, String which) {
    for (JsonNode child : node.get("children")) {
      if (child.get("nodeid").equals(node.get(which))) {
        return child;
      }
    }
    throw new IllegalArgumentException("a tree's node has no child '" + which + "'");
  }

  /** What a node says on average over the examples that came to it. */
  private static double mean(JsonNode node) {
    if (node.has("leaf")) {
      return node.get("leaf").asDouble();
    }
    double sum = 0;
    double covers = 0;
    for (JsonNode child : node.get("children")) {
      double cover = child.get("cover").asDouble();
      sum += mean(child) * cover;
      covers += cover;
    }
    return covers == 0 ? 0 : sum / covers;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value).replaceAll("0+e", "e");
  }
}
