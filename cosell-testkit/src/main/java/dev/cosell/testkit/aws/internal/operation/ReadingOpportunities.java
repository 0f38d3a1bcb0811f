package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.OpportunityRecord;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.aws.internal.portal.Times;
import dev.cosell.testkit.internal.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** GetOpportunity, ListOpportunities and GetAwsOpportunitySummary. */
final class ReadingOpportunities {

  private final Portal portal;

  ReadingOpportunities(Portal portal) {
    this.portal = portal;
  }

  void register(Map<String, Operation> byName) {
    byName.put("GetOpportunity", this::get);
    byName.put("ListOpportunities", this::list);
    byName.put("GetAwsOpportunitySummary", this::summary);
  }

  private Optional<ObjectNode> get(ObjectNode request) {
    OpportunityRecord found =
        portal.opportunities().get(Json.text(request, "Catalog"), Json.text(request, "Identifier"));
    ObjectNode answer =
        Select.members(
            found.document(), List.of("Arn", "Catalog", "CreatedDate", "Id", "LastModifiedDate"));
    answer.setAll(found.partner());
    if (portal.settings().htmlEntities()) {
      HtmlEntities.encode((ObjectNode) answer.path("Project"));
    }
    answer.set("OpportunityTeam", found.document().path("Team"));
    ObjectNode related = answer.putObject("RelatedEntityIdentifiers");
    for (String type : Associations.TYPES) {
      related.set(type, found.related(type));
    }
    return Optional.of(answer);
  }

  private Optional<ObjectNode> summary(ObjectNode request) {
    OpportunityRecord found =
        portal
            .opportunities()
            .get(Json.text(request, "Catalog"), Json.text(request, "RelatedOpportunityIdentifier"));
    return Optional.of(portal.awsViews().summary(found));
  }

  private Optional<ObjectNode> list(ObjectNode request) {
    List<ObjectNode> found =
        portal.opportunities().all(Json.text(request, "Catalog")).stream()
            .filter(Select.in(request, "Identifier", text("Id")))
            .filter(Select.in(request, "LifeCycleStage", text("Record", "LifeCycle", "Stage")))
            .filter(
                Select.in(
                    request, "LifeCycleReviewStatus", text("Record", "LifeCycle", "ReviewStatus")))
            .filter(
                Select.in(
                    request,
                    "CustomerCompanyName",
                    text("Record", "Customer", "Account", "CompanyName")))
            .filter(between(request, "LastModifiedDate", "LastModifiedDate"))
            .filter(between(request, "CreatedDate", "CreatedDate"))
            .filter(closing(request))
            .toList();
    return Paging.page(
        request,
        "OpportunitySummaries",
        found,
        sortKey(Json.text(request, "Sort", "SortBy")),
        text("Id"),
        this::shown,
        false);
  }

  private static Function<ObjectNode, String> sortKey(String sortBy) {
    return switch (sortBy) {
      case "Identifier" -> item -> String.format(Locale.ROOT, "%20s", Json.text(item, "Id"));
      case "CustomerCompanyName" ->
          item ->
              Json.text(item, "Record", "Customer", "Account", "CompanyName")
                  .toLowerCase(Locale.ROOT);
      case "CreatedDate" -> text("CreatedDate");
      case "TargetCloseDate" -> text("Record", "LifeCycle", "TargetCloseDate");
      default -> text("LastModifiedDate");
    };
  }

  private static Function<ObjectNode, String> text(String... path) {
    return item -> Json.text(item, path);
  }

  /** Both ends count (documented for the beginning, inferred for the end). */
  private static Predicate<ObjectNode> between(ObjectNode request, String filter, String member) {
    String after = Json.text(request, filter, "After" + filter);
    String before = Json.text(request, filter, "Before" + filter);
    Instant from = after.isEmpty() ? Instant.MIN : Times.read(after);
    Instant to = before.isEmpty() ? Instant.MAX : Times.read(before);
    if (after.isEmpty() && before.isEmpty()) {
      return item -> true;
    }
    return item -> {
      Instant at = Times.read(Json.text(item, member));
      return !at.isBefore(from) && !at.isAfter(to);
    };
  }

  private static Predicate<ObjectNode> closing(ObjectNode request) {
    String after = Json.text(request, "TargetCloseDate", "AfterTargetCloseDate");
    String before = Json.text(request, "TargetCloseDate", "BeforeTargetCloseDate");
    return item -> {
      String date = Json.text(item, "Record", "LifeCycle", "TargetCloseDate");
      return (after.isEmpty() || date.compareTo(after) >= 0)
          && (before.isEmpty() || date.compareTo(before) <= 0);
    };
  }

  private ObjectNode shown(ObjectNode item) {
    JsonNode record = item.path("Record");
    JsonNode account = Json.at(record, "Customer", "Account");
    ObjectNode shown =
        Select.members(item, List.of("Arn", "Catalog", "CreatedDate", "Id", "LastModifiedDate"));
    ObjectNode shownAccount =
        Select.members(account, List.of("CompanyName", "Industry", "OtherIndustry", "WebsiteUrl"));
    shownAccount.set(
        "Address",
        Select.members(
            account.path("Address"),
            List.of("City", "CountryCode", "PostalCode", "StateOrRegion")));
    shown.putObject("Customer").set("Account", shownAccount);
    shown.set(
        "LifeCycle",
        Select.members(
            record.path("LifeCycle"),
            List.of(
                "ClosedLostReason",
                "NextSteps",
                "ReviewComments",
                "ReviewStatus",
                "ReviewStatusReason",
                "Stage",
                "TargetCloseDate")));
    shown.set("OpportunityType", record.path("OpportunityType"));
    shown.set("PartnerOpportunityIdentifier", record.path("PartnerOpportunityIdentifier"));
    shown.set(
        "Project",
        Select.members(
            record.path("Project"),
            List.of("DeliveryModels", "ExpectedCustomerSpend", "ExpectedContractDuration")));
    return shown;
  }
}
