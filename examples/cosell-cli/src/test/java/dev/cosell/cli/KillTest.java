package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.KillLoop.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSyncThatIsKilledAgainAndAgainEndsLikeOneThatIsNot()
      throws IOException, InterruptedException {
    List<String> log = new ArrayList<>();
    Comparison comparison = new KillLoop(folder, List.of("--limit", 20), 7, log::add).run(4);
    assertThat(comparison.kills()).as("%s", log).isEqualTo(4);
    assertThat(comparison.undisturbed().portal()).hasSizeGreaterThan(10);
    assertThat(comparison.doubled()).as("%s", log).isZero();
    assertThat(comparison.rounds()).isNotEmpty().containsOnly(comparison.undisturbed());
  }
}
