package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.AwsViewEdit;
import dev.cosell.testkit.internal.Json;
import java.util.List;

/**
 * AWS's own view of an opportunity, what GetAwsOpportunitySummary answers.
 *
 * <p>Any member may be null (recorded). Here the life cycle, team and insights are null until AWS
 * takes part, and the life cycle stays null in Sandbox, as recorded there, until an operator edits
 * it. The values themselves are invented.
 */
public final class AwsViews {

  AwsViews() {}

  /** AWS takes part: it has a team, a stage and a date of its own from now on. */
  void open(OpportunityRecord opportunity) {
    if (opportunity.document().has("AwsView")) {
      return;
    }
    ObjectNode record = opportunity.partner();
    ObjectNode view = opportunity.document().putObject("AwsView");
    AwsTeam.of(opportunity.id()).members().forEach(view.putArray("OpportunityTeam")::add);
    view.put("CosellMotion", "AWS Field-engaged");
    if (opportunity.catalog().equals("AWS")) {
      ObjectNode lifeCycle = view.putObject("LifeCycle");
      lifeCycle.set("TargetCloseDate", Json.at(record, "LifeCycle", "TargetCloseDate"));
      lifeCycle.putNull("ClosedLostReason");
      lifeCycle.put("Stage", "Qualified");
      lifeCycle.putNull("NextSteps");
      lifeCycle.putNull("NextStepsHistory");
    }
    ObjectNode insights = view.putObject("Insights");
    insights.put("NextBestActions", "Confirm the customer's timeline with the account team.");
    insights.put("EngagementScore", score(opportunity.id()));
    insights.putNull("AwsProductsSpendInsightsBySource");
    insights.putObject("OpportunityQuality").put("Score", 72).put("Trend", "No Change");
    insights.putNull("Recommendations");
  }

  private static String score(String id) {
    return List.of("Low", "Medium", "High").get(Math.floorMod(id.hashCode(), 3));
  }

  /**
   * Changes the view as an operator wants it.
   *
   * @param opportunity the opportunity, saved by the caller
   * @param edit what changes
   */
  public void edit(OpportunityRecord opportunity, AwsViewEdit edit) {
    open(opportunity);
    ObjectNode view = (ObjectNode) opportunity.document().path("AwsView");
    edit.lifeCycle().forEach((member, value) -> member(view, "LifeCycle").put(member, value));
    edit.insights().forEach((member, value) -> member(view, "Insights").put(member, value));
    if (!edit.team().isEmpty()) {
      var team = view.putArray("OpportunityTeam");
      edit.team()
          .forEach(
              each ->
                  team.add(
                      AwsTeam.person(
                          each.businessTitle(), each.firstName(), each.lastName(), each.email())));
    }
  }

  private static ObjectNode member(ObjectNode view, String name) {
    return view.path(name) instanceof ObjectNode present ? present : view.putObject(name);
  }

  /**
   * The view as the API answers it.
   *
   * @param opportunity the opportunity
   * @return the output of GetAwsOpportunitySummary
   */
  public ObjectNode summary(OpportunityRecord opportunity) {
    ObjectNode document = opportunity.document();
    JsonNode view = document.path("AwsView");
    ObjectNode summary = Json.object().put("Catalog", opportunity.catalog());
    summary.put("RelatedOpportunityId", opportunity.id());
    summary.set("Origin", document.path("Origin"));
    copy(document, "InvolvementType", summary);
    copy(document, "InvolvementTypeChangeReason", summary);
    copy(document, "Visibility", summary);
    for (String member : List.of("LifeCycle", "OpportunityTeam", "Insights", "CosellMotion")) {
      copy(view, member, summary);
    }
    summary.putNull("SoftwareRevenue");
    summary
        .putObject("Customer")
        .set("Contacts", Json.at(opportunity.partner(), "Customer", "Contacts"));
    ObjectNode project = summary.putObject("Project");
    project.set(
        "ExpectedCustomerSpend",
        Json.at(opportunity.partner(), "Project", "ExpectedCustomerSpend"));
    copy(opportunity.partner().path("Project"), "AwsPartition", project);
    ObjectNode related = summary.putObject("RelatedEntityIds");
    for (String type :
        List.of("AwsProducts", "Solutions", "AwsMarketplaceSolutions", "AwsMarketplaceProducts")) {
      related.set(type, opportunity.related(type));
    }
    return summary;
  }

  private static void copy(JsonNode from, String member, ObjectNode to) {
    JsonNode value = from.path(member);
    to.set(member, value.isMissingNode() ? to.nullNode() : value);
  }
}
