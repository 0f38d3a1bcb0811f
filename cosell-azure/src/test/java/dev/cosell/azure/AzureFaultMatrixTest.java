package dev.cosell.azure;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.Stage;
import dev.cosell.testkit.FaultMatrix;
import dev.cosell.testkit.FaultStory;
import dev.cosell.testkit.FaultStory.Task;
import dev.cosell.testkit.FaultedPortal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every call to Microsoft meets every fault. */
class AzureFaultMatrixTest extends FaultMatrix {
  @Override
  protected FaultedPortal start() {
    return new AzureUnderTest();
  }

  @Override
  protected Set<String> operations() {
    return Set.of("CreateReferral", "PatchReferral", "GetReferral", "ListReferrals");
  }

  @Override
  protected List<FaultStory> stories() {
    return List.of(
        FaultStory.registration(),
        won(),
        microsoftsChange(),
        FaultStory.offer(),
        FaultStory.acceptance(),
        FaultStory.refusal("Other"));
  }

  private static FaultStory won() {
    return new FaultStory(
        "a deal that Microsoft has accepted is won and its registration asked for",
        (engine, under) -> {
          Opportunity deal = under.goodDeal("006-1");
          ((AzureUnderTest) under)
              .fake()
              .operator()
              .accept(FaultStory.record(engine, deal).value());
          under.clock().advance(Duration.ofDays(4));
          FaultStory.record(engine, deal);
          FieldValues values =
              deal.fieldValues()
                  .with(Field.STAGE, new Text(Stage.LAUNCHED.name()))
                  .with(Deals.registration(Deals.TODAY.plusDays(1)));
          return Task.of(Opportunity.of(deal.id(), values));
        });
  }

  @Override
  protected Optional<FaultStory> change() {
    return Optional.of(microsoftsChange());
  }

  private static FaultStory microsoftsChange() {
    return new FaultStory(
        "Microsoft has changed a deal",
        (engine, under) -> {
          Opportunity deal = under.goodDeal("006-1");
          under.changeElsewhere(FaultStory.record(engine, deal));
          return Task.of(deal);
        });
  }

  @Override
  protected Optional<Path> page() {
    return Optional.of(Path.of("..", "docs", "faults.md"));
  }

  @Override
  protected String section() {
    return "Microsoft";
  }
}
