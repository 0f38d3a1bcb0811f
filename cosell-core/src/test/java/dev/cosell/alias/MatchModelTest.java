package dev.cosell.alias;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchModelTest {
  private static final int OVERLAP = Feature.OVERLAP.index;

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("date 2026-01-31");
    lines.add("accept 0.9");
    lines.add("review 0.2");
    lines.add("name-alone -0.5");
    lines.add(
        "features " + Arrays.stream(Feature.values()).map(Feature::name).collect(joining(" ")));
    lines.add("network 0.25");
    lines.add("typical" + each("0"));
    lines.add("spread" + each("1"));
    lines.add("hidden 2 -0.5 " + "1" + each("0").substring(2));
    lines.add(OVERLAP + ":0.5:1:0.1 =-1 =1");
    lines.add("=0.5");
    return lines;
  }

  private static String each(String value) {
    return " " + String.join(" ", Collections.nCopies(Feature.COUNT, value));
  }

  private static float[] overlap(float value) {
    float[] measured = new float[Feature.COUNT];
    measured[OVERLAP] = value;
    return measured;
  }

  private static Question question(AliasQuery query) {
    return new Question(query, new NameStore(new NameStoreBuild(0)));
  }

  @Test
  void theNetworkAndTheTreesAddUp() {
    MatchModel model = new MatchModel(lines());

    // 0.25 + 2 * (1 - 0.5), then the trees.
    assertThat(model.first(0, overlap(1))).isEqualTo(1.25f);
    assertThat(model.first(1, overlap(1))).isEqualTo(2.25f);
    assertThat(model.first(2, overlap(1))).isEqualTo(2.75f);
    // The unit comes to less than nothing, and the tree goes the other way.
    assertThat(model.first(2, overlap(0))).isEqualTo(-0.25f);
  }

  @Test
  void nothingIsFartherThanTheFarthest() {
    MatchModel model = new MatchModel(lines());

    assertThat(model.first(0, overlap(1_000))).isEqualTo(model.first(0, overlap(4)));
  }

  @Test
  void aNameAloneIsHeldToAnotherScale() {
    MatchModel model = new MatchModel(lines());

    assertThat(model.logOdds(question(AliasQuery.of("Quern").withCountry("DE")), overlap(1)))
        .isEqualTo(2.75f);
    assertThat(model.logOdds(question(AliasQuery.of("Quern")), overlap(1))).isEqualTo(2.25f);
  }

  @Test
  void anAccountThatIsGivenUpIsTakenToBeAsTheFirstTreesSay() {
    List<String> lines = lines();
    lines.add("give-up 1 0");
    MatchModel model = new MatchModel(lines);
    Question question = question(AliasQuery.of("Quern").withCountry("DE"));

    // The network and one tree of two are three quarters of what is said.
    assertThat(model.logOdds(question, overlap(0))).isEqualTo(-1);
    assertThat(model.logOdds(question, overlap(1))).isEqualTo(2.75f);
  }

  @Test
  void whatAFeatureAddsIsTold() {
    // The network from 0.25 to 1.25, the tree from 0.1 on average to 1.
    assertThat(new MatchModel(lines()).contributions(overlap(1))[OVERLAP])
        .isCloseTo(1 + 0.9f, within(1e-5f));
  }

  @Test
  void aFileThatLacksALineIsRefused() {
    List<String> lines = lines();
    lines.removeIf(line -> line.startsWith("spread"));

    assertThatThrownBy(() -> new MatchModel(lines))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("line 'spread' of the weights");
  }
}
