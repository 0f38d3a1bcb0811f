package dev.cosell.alias;

import java.util.List;

/**
 * A network of one hidden layer, whose output is part of the log-odds that an account is the one
 * asked for. It is smooth where trees make steps, so the two are wrong about different accounts.
 *
 * <p>In the file {@code network} is its constant; {@code typical} what each feature is on average;
 * {@code spread} how far it usually is from that; then a line {@code hidden} for each unit of the
 * hidden layer: what it adds, its constant, and its weight for each feature. A unit that comes to
 * less than nothing adds nothing.
 */
final class Network {
  /** Further from what is typical nothing is told apart. */
  static final float FARTHEST = 4;

  private final float constant;
  private final float[] typical = new float[Feature.COUNT];
  private final float[] spread = new float[Feature.COUNT];
  private final float[] adds;
  private final float[] constants;

  /** For each feature its weights in all units. */
  private final float[][] weights;

  /** How far nothing is from what is typical, for each feature. */
  private final float[] distanceOfNothing = new float[Feature.COUNT];

  /** What each unit comes to where nothing was measured, as most of it is not. */
  private final float[] nothing;

  Network(
      String[] network,
      String[] typical,
      String[] spread,
      List<String[]> units,
      List<Feature> order) {
    this.constant = Float.parseFloat(network[1]);
    int size = units.size();
    adds = new float[size];
    constants = new float[size];
    weights = new float[Feature.COUNT][size];
    for (int i = 0; i < order.size(); i++) {
      this.typical[order.get(i).index] = Float.parseFloat(typical[i + 1]);
      this.spread[order.get(i).index] = Float.parseFloat(spread[i + 1]);
    }
    for (int unit = 0; unit < size; unit++) {
      String[] words = units.get(unit);
      adds[unit] = Float.parseFloat(words[1]);
      constants[unit] = Float.parseFloat(words[2]);
      for (int i = 0; i < order.size(); i++) {
        weights[order.get(i).index][unit] = Float.parseFloat(words[i + 3]);
      }
    }
    nothing = constants.clone();
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      distanceOfNothing[feature] = distance(0, this.typical[feature], this.spread[feature]);
      add(feature, distanceOfNothing[feature], nothing);
    }
  }

  /** How far something measured is from what is typical, in its usual spread. */
  static float distance(float measured, float typical, float spread) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, (measured - typical) / spread));
  }

  private float distance(int feature, float[] measured) {
    return distance(measured[feature], typical[feature], spread[feature]);
  }

  /** The output. */
  float logOdds(float[] measured) {
    float[] units = units(measured);
    float sum = constant;
    for (int unit = 0; unit < units.length; unit++) {
      sum += adds[unit] * Math.max(0, units[unit]);
    }
    return sum;
  }

  /** What each unit comes to. */
  private float[] units(float[] measured) {
    float[] units = nothing.clone();
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      if (measured[feature] != 0) {
        add(feature, distance(feature, measured) - distanceOfNothing[feature], units);
      }
    }
    return units;
  }

  private void add(int feature, float distance, float[] units) {
    float[] its = weights[feature];
    for (int unit = 0; unit < units.length; unit++) {
      units[unit] += distance * its[unit];
    }
  }

  /**
   * Adds what each feature adds to the output on the straight way from what is typical to what was
   * measured: M. Sundararajan and others, Axiomatic attribution for deep networks, 2017.
   */
  void contribute(float[] measured, float[] added) {
    float[] units = units(measured);
    int[] open = new int[units.length];
    int count = 0;
    for (int unit = 0; unit < units.length; unit++) {
      units[unit] = adds[unit] * open(constants[unit], units[unit]);
      if (units[unit] != 0) {
        open[count++] = unit;
      }
    }
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      float slope = 0;
      for (int i = 0; i < count; i++) {
        slope += weights[feature][open[i]] * units[open[i]];
      }
      added[feature] += distance(feature, measured) * slope;
    }
  }

  /** On which share of the way from one number to another it is above nothing. */
  private static float open(float from, float to) {
    if (from > 0 == to > 0) {
      return from > 0 ? 1 : 0;
    }
    return Math.max(from, to) / Math.abs(to - from);
  }
}
