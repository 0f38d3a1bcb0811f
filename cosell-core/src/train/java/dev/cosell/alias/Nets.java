package dev.cosell.alias;

import dev.cosell.alias.Examples.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Networks of one hidden layer that are learnt from examples, in steps as D. Kingma and J. Ba have
 * them (Adam, 2015). The mean of a few is one network with the hidden units of all.
 */
final class Nets {
  private static final int NETS = 3;
  private static final int UNITS = 32;

  /** How many examples a network is learnt from, drawn by their weights, and how often. */
  private static final int DRAWN = 60_000;

  private static final int EPOCHS = 14;
  private static final int BATCH = 256;
  private static final double RATE = 0.002;

  /** How much weights are drawn to nothing. */
  private static final double DECAY = 0.03;

  private final float[] typical = new float[Feature.COUNT];
  private final float[] spread = new float[Feature.COUNT];
  private final List<Net> nets;

  private Nets(List<Example> examples) {
    for (int i = 0; i < Feature.COUNT; i++) {
      int feature = i;
      double mean = mean(examples, k -> examples.get(k).features()[feature]);
      typical[i] = (float) mean;
      double variance =
          mean(
              examples,
              k -> {
                double off = examples.get(k).features()[feature] - mean;
                return off * off;
              });
      spread[i] = (float) Math.max(Math.sqrt(variance), 1e-3);
    }
    nets =
        IntStream.range(0, NETS).parallel().mapToObj(seed -> new Net(examples, seed)).toList();
  }

  static Nets learn(List<Example> examples) {
    return new Nets(examples.stream().filter(example -> example.weight() > 0).toList());
  }

  private static double mean(List<Example> examples, IntToDoubleFunction what) {
    return IntStream.range(0, examples.size()).mapToDouble(what).average().orElseThrow();
  }

  private float[] distances(Example example) {
    float[] distances = new float[Feature.COUNT];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Network.distance(example.features()[i], typical[i], spread[i]);
    }
    return distances;
  }

  /** The log-odds of an example. */
  float logOdds(Example example) {
    float[] distances = distances(example);
    double sum = 0;
    for (Net net : nets) {
      sum += net.forward(distances, new double[UNITS]);
    }
    return (float) (sum / NETS);
  }

  /** The lines of the weights file, for a share of the sum. */
  List<String> lines(double share) {
    List<String> lines = new ArrayList<>();
    double constant = nets.stream().mapToDouble(net -> net.constant[0]).sum();
    lines.add("network " + number(constant * share / NETS));
    lines.add("typical" + numbers(typical));
    lines.add("spread" + numbers(spread));
    for (Net net : nets) {
      for (int unit = 0; unit < UNITS; unit++) {
        float[] weights = new float[Feature.COUNT];
        for (int i = 0; i < weights.length; i++) {
          weights[i] = (float) net.weights[i * UNITS + unit];
        }
        lines.add(
            "hidden "
                + number(net.adds[unit] * share / NETS)
                + " "
                + number(net.constants[unit])
                + numbers(weights));
      }
    }
    return lines;
  }

  private static String numbers(float[] values) {
    StringBuilder text = new StringBuilder();
    for (float value : values) {
      text.append(' ').append(number(value));
    }
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value).replaceAll("0+e", "e");
  }

  /** One network. */
  private final class Net {
    private final double[] weights = new double[Feature.COUNT * UNITS];
    private final double[] constants = new double[UNITS];
    private final double[] adds = new double[UNITS];
    private final double[] constant = new double[1];

    Net(List<Example> examples, int seed) {
      Random random = new Random(seed);
      float[][] drawn = new float[DRAWN][];
      boolean[] right = new boolean[DRAWN];
      draw(examples, random, drawn, right);
      spread(weights, Math.sqrt(6.0 / (Feature.COUNT + UNITS)), random);
      spread(adds, Math.sqrt(6.0 / (UNITS + 1)), random);
      List<double[]> all = List.of(weights, constants, adds, constant);
      List<Adam> steps = all.stream().map(Adam::new).toList();
      int[] order = IntStream.range(0, DRAWN).toArray();
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        shuffle(order, random);
        for (int first = 0; first < DRAWN; first += BATCH) {
          int end = Math.min(first + BATCH, DRAWN);
          for (int i = first; i < end; i++) {
            backward(drawn[order[i]], right[order[i]], steps);
          }
          for (int i = 0; i < steps.size(); i++) {
            steps.get(i).step(end - first, i % 2 == 0 ? DECAY : 0);
          }
        }
      }
    }

    private void draw(List<Example> examples, Random random, float[][] drawn, boolean[] right) {
      double[] upTo = new double[examples.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += examples.get(i).weight();
        upTo[i] = sum;
      }
      for (int i = 0; i < DRAWN; i++) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
        Example example = examples.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
        drawn[i] = distances(example);
        right[i] = example.right();
      }
    }

    private static void spread(double[] values, double bound, Random random) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (random.nextDouble() * 2 - 1) * bound;
      }
    }

    private static void shuffle(int[] order, Random random) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int moved = order[i];
        order[i] = order[other];
        order[other] = moved;
      }
    }

    private double forward(float[] distances, double[] units) {
      System.arraycopy(constants, 0, units, 0, UNITS);
      for (int i = 0; i < distances.length; i++) {
        for (int unit = 0; unit < UNITS; unit++) {
          units[unit] += distances[i] * weights[i * UNITS + unit];
        }
      }
      double sum = constant[0];
      for (int unit = 0; unit < UNITS; unit++) {
        units[unit] = Math.max(0, units[unit]);
        sum += adds[unit] * units[unit];
      }
      return sum;
    }

    private void backward(float[] distances, boolean right, List<Adam> steps) {
      double[] units = new double[UNITS];
      double off = 1 / (1 + StrictMath.exp(-forward(distances, units))) - (right ? 1 : 0);
      double[] back = new double[UNITS];
      for (int unit = 0; unit < UNITS; unit++) {
        steps.get(2).slope[unit] += off * units[unit];
        back[unit] = units[unit] > 0 ? off * adds[unit] : 0;
        steps.get(1).slope[unit] += back[unit];
      }
      steps.get(3).slope[0] += off;
      double[] slope = steps.get(0).slope;
      for (int i = 0; i < distances.length; i++) {
        for (int unit = 0; unit < UNITS; unit++) {
          slope[i * UNITS + unit] += distances[i] * back[unit];
        }
      }
    }
  }

  /** Steps of values down a slope, by how it was lately. */
  private static final class Adam {
    private final double[] values;
    private final double[] slope;
    private final double[] mean;
    private final double[] square;
    private double meanLeft = 1;
    private double squareLeft = 1;

    Adam(double[] values) {
      this.values = values;
      this.slope = new double[values.length];
      this.mean = new double[values.length];
      this.square = new double[values.length];
    }

    /** A step by the slope that was summed up over so many examples. */
    void step(int examples, double decay) {
      meanLeft *= 0.9;
      squareLeft *= 0.999;
      for (int i = 0; i < values.length; i++) {
        double its = (slope[i] + decay * values[i]) / examples;
        mean[i] = 0.9 * mean[i] + 0.1 * its;
        square[i] = 0.999 * square[i] + 0.001 * its * its;
        values[i] -=
            RATE
                * (mean[i] / (1 - meanLeft))
                / (Math.sqrt(square[i] / (1 - squareLeft)) + 1e-8);
        slope[i] = 0;
      }
    }
  }
}
