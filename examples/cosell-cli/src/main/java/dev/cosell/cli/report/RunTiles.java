package dev.cosell.cli.report;

import dev.cosell.cli.report.Tiles.Tile;
import dev.cosell.sync.Standing;
import java.util.List;

/** The first numbers of a sync. */
final class RunTiles {
  private RunTiles() {}

  static Section of(RunResult result) {
    return new Tiles(
        List.of(
            new Tile(result.deals().size(), "deals"),
            new Tile(
                result.deals().stream().filter(deal -> !deal.portalIds().isEmpty()).count(),
                "with a portal record"),
            new Tile(
                result.clouds().stream().mapToInt(CloudResult::registered).sum(), "portal records"),
            new Tile(
                result.deals().stream().filter(DealRow::inSync).count(), "in sync on all sides"),
            new Tile(result.count(Standing.REFUSED), "refused somewhere"),
            new Tile(result.work().writeCalls(), "write calls in this run")));
  }
}
