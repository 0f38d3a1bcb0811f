package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CrashProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whateverHappensBetweenPassesADeathChangesNothing(
      @ForAll("stories") List<List<Deed>> story, @ForAll("plans") List<Integer> plan) {
    List<Consumer<World>> chapters = story.stream().map(CrashProperties::chapter).toList();
    Lives undisturbed = Lives.of(Deed.world(), chapters, List.of());

    Lives disturbed = Lives.of(Deed.world(), chapters, plan);

    assertThat(disturbed.left())
        .as("died %s", disturbed.deaths())
        .containsExactlyElementsOf(undisturbed.left());
    assertThat(disturbed.world().store.openIntents(VillageRules.VILLAGE)).isEmpty();
  }

  private static Consumer<World> chapter(List<Deed> deeds) {
    return world -> deeds.forEach(deed -> deed.doIn(world));
  }

  @Provide
  Arbitrary<List<List<Deed>>> stories() {
    return Deed.any().list().ofMaxSize(6).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Integer>> plans() {
    return Arbitraries.integers().between(1, 120).list().ofMinSize(1).ofMaxSize(5);
  }
}
