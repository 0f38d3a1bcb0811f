package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncScaleTest {

  @Test
  void tenThousandDealsWithoutAChangeTakeNoTime() {
    World world = new World();
    List<CrmDeal> deals = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      OpportunityId id = new OpportunityId("D" + i);
      deals.add(CrmDeal.of(Opportunity.of(id, World.good(id.value()))));
    }
    SyncEngine engine = world.engine(builder -> builder.listener(SyncListener.SILENT));
    engine.pass(deals);
    engine.pass(deals);
    int writes = world.village.writes;
    long before = System.nanoTime();

    SyncReport report = engine.pass(deals);

    long millis = (System.nanoTime() - before) / 1_000_000;
    assertThat(report.deals()).hasSize(10_000).allMatch(DealResult::inSync);
    assertThat(world.village.writes).isEqualTo(writes);
    // Some 150 ms on an idle machine; the bound is for a busy one.
    assertThat(millis).isLessThan(5_000);
  }
}
