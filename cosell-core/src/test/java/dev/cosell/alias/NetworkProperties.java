package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NetworkProperties {
  private static final int UNITS = 6;

  private static String[] line(Random random, String key, int values, double from, double to) {
    String[] words = new String[values + 1];
    words[0] = key;
    for (int i = 1; i < words.length; i++) {
      words[i] = String.valueOf((float) (from + random.nextDouble() * (to - from)));
    }
    return words;
  }

  private static Network network(Random random, String[] typical) {
    List<String[]> units =
        random
            .ints(UNITS)
            .mapToObj(unit -> line(random, "hidden", Feature.COUNT + 2, -1, 1))
            .toList();
    return new Network(
        new String[] {"network", "0.5"},
        typical,
        line(random, "spread", Feature.COUNT, 0.5, 2),
        units,
        Arrays.asList(Feature.values()));
  }

  private static float[] numbers(String[] line) {
    float[] numbers = new float[line.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.parseFloat(line[i + 1]);
    }
    return numbers;
  }

  private static float[] measured(Random random) {
    float[] measured = new float[Feature.COUNT];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = (float) (random.nextGaussian() * 2);
    }
    return measured;
  }

  /** What the features add is what lies between what is typical and what was measured. */
  @Property(tries = 200)
  void whatTheFeaturesAddAddsUp(@ForAll long seed) {
    Random random = new Random(seed);
    String[] typical = line(random, "typical", Feature.COUNT, -2, 2);
    Network network = network(random, typical);
    float[] measured = measured(random);
    float[] added = new float[Feature.COUNT];
    network.contribute(measured, added);
    double sum = 0;
    for (float its : added) {
      sum += its;
    }

    assertThat(sum)
        .isCloseTo(network.logOdds(measured) - network.logOdds(numbers(typical)), within(1e-3));
  }
}
