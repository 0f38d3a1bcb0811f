package dev.cosell.alias;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cosell.alias.Curve.Answer;
import dev.cosell.alias.Examples.Asked;
import dev.cosell.alias.Examples.Example;
import dev.cosell.alias.LabelledNames.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Learns the weights of the account matcher and writes them as the file that is shipped.
 *
 * <p>First every fold of the labelled names is answered by trees that did not see it; from these
 * answers the figures are printed and the thresholds are chosen. Then the trees are learnt from all.
 */
public final class LearnWeights {
  /** A little above what is promised, since the names of others are not these. */
  private static final double PRECISION = 0.9955;

  private static final double PROMISED = 0.995;

  private static final float TREES = 1 - MatchModel.OF_NETWORK;

  /** What a person should see: most of the accounts that are right are above it. */
  private static final double REVIEW = 0.1;

  /** The share of likely accounts that may be given up before all trees have spoken. */
  private static final double LOST = 0.0005;

  private LearnWeights() {}

  /**
   * Learns.
   *
   * @param args the folder with the labelled names, the file to write, the date to write into it
   */
  public static void main(String[] args)
      throws IOException, XGBoostError {
    LabelledNames names = LabelledNames.read(Path.of(args[0]));
    Examples examples = new Examples(names);
    System.out.println(examples.all.size() + " examples");
    float[] answers = crossValidated(examples);

    Curve placed = curve(examples, answers, LearnWeights::isPlaced);
    Curve unplaced = curve(examples, answers, asked -> !isPlaced(asked));
    float accept = placed.at(PRECISION).logOdds();
    float nameAlone = Math.min(0, accept - unplaced.at(PRECISION).logOdds());
    System.out.printf(
        Locale.ROOT, "accept %.4f, name alone %.3f%n", probability(accept), nameAlone);
    for (boolean namesOnly : new boolean[] {true, false}) {
      Curve curve =
          curve(examples, shifted(examples, answers, nameAlone), asked -> asked.namesOnly() == namesOnly);
      System.out.printf(
          Locale.ROOT,
          "%s: recall %.3f at a precision of %.3f, %.3f at 0.99; best F1 %.3f; accepted: precision %.4f, recall %.3f%n",
          namesOnly ? "names only" : "all fields",
          curve.at(PROMISED).recall(),
          PROMISED,
          curve.at(0.99).recall(),
          curve.best().f1(),
          curve.from(accept).precision(),
          curve.from(accept).recall());
    }
    Files.write(Path.of(args[1]), file(examples, accept, nameAlone, LocalDate.parse(args[2])));
  }

  /** The log-odds of the examples of the labelled names, by what did not see the account. */
  private static float[] crossValidated(Examples examples) throws XGBoostError {
    int labelled = examples.asked.stream().mapToInt(asked -> asked.accounts().size()).sum();
    float[] answers = new float[labelled];
    for (int fold = 0; fold < Examples.FOLDS; fold++) {
      int left = fold;
      List<Example> others =
          examples.all.stream().filter(example -> example.fold() != left).toList();
      Forest forest = Forest.learn(others);
      Nets nets = Nets.learn(others);
      List<Integer> places = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < labelled; i++) {
        if (examples.all.get(i).fold() == fold) {
          places.add(i);
          held.add(examples.all.get(i));
        }
      }
      float[] its = forest.logOdds(held);
      for (int i = 0; i < its.length; i++) {
        answers[places.get(i)] = TREES * its[i] + (1 - TREES) * nets.logOdds(held.get(i));
      }
      System.out.println("fold " + (fold + 1) + " of " + Examples.FOLDS);
    }
    return answers;
  }

  /** Whether anything but the name is known. */
  private static boolean isPlaced(Asked asked) {
    return !asked.namesOnly() && Question.isPlaced(asked.labelled().query());
  }

  private static float[] shifted(Examples examples, float[] answers, float nameAlone) {
    float[] shifted = answers.clone();
    for (Asked asked : examples.asked) {
      if (!isPlaced(asked)) {
        for (int i = 0; i < asked.accounts().size(); i++) {
          shifted[asked.first() + i] += nameAlone;
        }
      }
    }
    return shifted;
  }

  private static Curve curve(Examples examples, float[] logOdds, Predicate<Asked> which) {
    List<Answer> answers = new ArrayList<>();
    long answerable = 0;
    for (Asked asked : examples.asked) {
      if (which.test(asked)) {
        Labelled labelled = asked.labelled();
        boolean can = labelled.isAnswerable(asked.namesOnly());
        answerable += can ? 1 : 0;
        int best = -1;
        for (int i = 0; i < asked.accounts().size(); i++) {
          if (best < 0 || logOdds[asked.first() + i] > logOdds[asked.first() + best]) {
            best = i;
          }
        }
        if (best >= 0
            && Examples.counts(labelled, asked.namesOnly(), asked.accounts().get(best))) {
          answers.add(
              new Answer(
                  logOdds[asked.first() + best],
                  examples.all.get(asked.first() + best).right(),
                  can));
        }
      }
    }
    return new Curve(answers, answerable);
  }

  /** Not that of the model, which would need the file that is to be written. */
  private static double probability(float logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static List<String> file(
      Examples examples, float accept, float nameAlone, LocalDate date)
      throws XGBoostError, JsonProcessingException {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of the account matcher: a network and decision trees whose sum is the log-odds that an");
    lines.add("# account is the one asked for. Learnt from labelled names; no name is in them.");
    lines.add("date " + date);
    lines.add(String.format(Locale.ROOT, "accept %.3f", probability(accept)));
    lines.add(String.format(Locale.ROOT, "review %.3f", REVIEW));
    lines.add(String.format(Locale.ROOT, "name-alone %.3f", nameAlone));
    lines.add(
        "features "
            + Arrays.stream(Feature.values()).map(Feature::name).collect(Collectors.joining(" ")));
    lines.addAll(Nets.learn(examples.all).lines(1 - TREES));
    List<String> trees = Forest.learn(examples.all).lines(TREES);
    lines.addAll(givenUp(examples, lines, trees));
    lines.addAll(trees);
    return lines;
  }

  /** When an account is given up: hardly one that a person should see is among them. */
  private static List<String> givenUp(Examples examples, List<String> head, List<String> trees) {
    List<String> all = new ArrayList<>(head);
    all.addAll(trees);
    MatchModel model =
        new MatchModel(all.stream().filter(line -> !line.startsWith("#")).toList());
    List<float[]> likely =
        examples.all.stream()
            .map(Example::features)
            .filter(its -> probability(model.first(model.trees(), its)) >= REVIEW)
            .toList();
    List<String> lines = new ArrayList<>();
    for (int eighths = 0; eighths < 7; eighths++) {
      int after = model.trees() * eighths / 8;
      float[] sums = new float[likely.size()];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = model.first(after, likely.get(i));
      }
      Arrays.sort(sums);
      lines.add(
          String.format(
              Locale.ROOT, "give-up %d %.3f", after, sums[(int) (sums.length * LOST)] - 0.5f));
    }
    return lines;
  }
}
