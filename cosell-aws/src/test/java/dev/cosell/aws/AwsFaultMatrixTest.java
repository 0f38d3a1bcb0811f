package dev.cosell.aws;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.testkit.FaultMatrix;
import dev.cosell.testkit.FaultStory;
import dev.cosell.testkit.FaultStory.Task;
import dev.cosell.testkit.FaultedPortal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every call to AWS meets every fault. */
class AwsFaultMatrixTest extends FaultMatrix {
  @Override
  protected FaultedPortal start() {
    return new AwsUnderTest();
  }

  @Override
  protected Set<String> operations() {
    return Set.of(
        "CreateOpportunity",
        "UpdateOpportunity",
        "GetOpportunity",
        "GetAwsOpportunitySummary",
        "ListOpportunities",
        "AssociateOpportunity",
        "DisassociateOpportunity",
        "StartEngagementFromOpportunityTask",
        "ListEngagementInvitations",
        "GetEngagementInvitation",
        "StartEngagementByAcceptingInvitationTask",
        "RejectEngagementInvitation");
  }

  @Override
  protected List<FaultStory> stories() {
    return List.of(
        FaultStory.registration(),
        FaultStory.update(),
        anotherSolution(),
        FaultStory.change(),
        FaultStory.offer(),
        FaultStory.acceptance(),
        FaultStory.refusal("Other"));
  }

  private static FaultStory anotherSolution() {
    return new FaultStory(
        "a deal gets another solution",
        (engine, under) -> {
          Opportunity deal = under.goodDeal("006-1");
          under.approve(FaultStory.record(engine, deal));
          FaultStory.record(engine, deal);
          FieldValues values = deal.fieldValues().with(solution("S-1234569"));
          return Task.of(Opportunity.of(deal.id(), values));
        });
  }

  private static FieldValues solution(String id) {
    Field solutions = AwsFields.SOLUTIONS;
    return FieldValues.builder().put(solutions, Items.of(id)).build();
  }

  @Override
  protected Optional<Path> page() {
    return Optional.of(Path.of("..", "docs", "faults.md"));
  }

  @Override
  protected String section() {
    return "AWS";
  }
}
