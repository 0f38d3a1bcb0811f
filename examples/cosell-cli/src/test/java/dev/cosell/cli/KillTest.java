package dev.cosell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.KillLoop.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four kills of a part of the sample export, or as many of any export as the properties {@code
 * cosell.kills}, {@code cosell.kill.crm} and {@code cosell.kill.map} say.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("cosell.kills", 4);

  @TempDir private Path folder = Path.of("");

  private static List<Object> options() {
    String crm = System.getProperty("cosell.kill.crm");
    return crm == null
        ? List.of("--limit", 12)
        : List.of("--crm", crm, "--map", System.getProperty("cosell.kill.map", "salesforce"));
  }

  @Test
  void aSyncThatIsKilledAgainAndAgainEndsLikeOneThatIsNot()
      throws IOException, InterruptedException {
    List<String> log = new ArrayList<>();
    Comparison comparison = new KillLoop(folder, options(), 7, log::add).run(KILLS);
    assertThat(comparison.kills()).as("%s", log).isEqualTo(KILLS);
    assertThat(comparison.undisturbed().portal()).hasSizeGreaterThan(20);
    assertThat(comparison.doubled()).as("%s", log).isZero();
    assertThat(comparison.rounds()).isNotEmpty().containsOnly(comparison.undisturbed());
  }
}
