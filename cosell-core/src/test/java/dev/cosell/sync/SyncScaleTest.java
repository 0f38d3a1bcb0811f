package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncScaleTest {

  @Test
  void tenThousandDealsWithoutAChangeMakeNoCallThatChangesAnything() {
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

    SyncReport report = engine.pass(deals);

    assertThat(report.deals()).hasSize(10_000).allMatch(DealResult::inSync);
    assertThat(world.village.writes).isEqualTo(writes);
  }
}
