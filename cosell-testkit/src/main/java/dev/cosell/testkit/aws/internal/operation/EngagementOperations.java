package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The operations on engagements: enough to create one and to see who shares what in it. */
final class EngagementOperations {

  private static final List<String> DETAIL =
      List.of(
          "Arn",
          "Contexts",
          "CreatedAt",
          "CreatedBy",
          "Description",
          "Id",
          "ModifiedAt",
          "ModifiedBy",
          "Title");

  private static final List<String> SUMMARY =
      List.of("Arn", "CreatedAt", "CreatedBy", "Id", "ModifiedAt", "ModifiedBy", "Title");

  private final Portal portal;
  private final Tokens tokens;

  EngagementOperations(Portal portal) {
    this.portal = portal;
    this.tokens = new Tokens(portal);
  }

  void register(Map<String, Operation> byName) {
    byName.put(
        "CreateEngagement",
        request -> Optional.of(tokens.once("CreateEngagement", request, () -> create(request))));
    byName.put("GetEngagement", this::get);
    byName.put("ListEngagements", this::list);
    byName.put("ListEngagementMembers", this::members);
    byName.put("ListEngagementResourceAssociations", this::resources);
  }

  private ObjectNode create(ObjectNode request) {
    ObjectNode engagement =
        portal
            .engagements()
            .create(
                Json.text(request, "Catalog"),
                Json.text(request, "Title"),
                Json.text(request, "Description"),
                request.path("Contexts"),
                portal.settings().account());
    return Select.members(engagement, List.of("Arn", "Id", "ModifiedAt"));
  }

  private Optional<ObjectNode> get(ObjectNode request) {
    ObjectNode engagement = engagement(request);
    return Optional.of(
        Select.members(engagement, DETAIL).put("MemberCount", engagement.path("Members").size()));
  }

  private Optional<ObjectNode> list(ObjectNode request) {
    List<ObjectNode> engagements =
        portal.engagements().all(Json.text(request, "Catalog")).stream()
            .filter(Select.in(request, "CreatedBy", each -> Json.text(each, "CreatedBy")))
            .filter(Select.inIds(request, "EngagementIdentifier", each -> Json.text(each, "Id")))
            .filter(withContext(request, "ContextTypes", true))
            .filter(withContext(request, "ExcludeContextTypes", false))
            .filter(
                each ->
                    !Json.texts(request, "ExcludeCreatedBy").contains(Json.text(each, "CreatedBy")))
            .toList();
    return Paging.page(
        request,
        "EngagementSummaryList",
        engagements,
        each -> Json.text(each, "CreatedAt"),
        each -> Json.text(each, "Id"),
        EngagementOperations::summary,
        false);
  }

  private static Predicate<ObjectNode> withContext(
      ObjectNode request, String filter, boolean wanted) {
    List<String> types = Json.texts(request, filter);
    return each ->
        types.isEmpty() || contextTypes(each).stream().anyMatch(types::contains) == wanted;
  }

  private static List<String> contextTypes(JsonNode engagement) {
    List<String> types = new ArrayList<>();
    engagement.path("Contexts").forEach(context -> types.add(Json.text(context, "Type")));
    return types;
  }

  private static ObjectNode summary(ObjectNode engagement) {
    ObjectNode summary = Select.members(engagement, SUMMARY);
    summary.put("MemberCount", engagement.path("Members").size());
    contextTypes(engagement).forEach(summary.putArray("ContextTypes")::add);
    return summary;
  }

  private Optional<ObjectNode> members(ObjectNode request) {
    List<ObjectNode> members = new ArrayList<>();
    engagement(request).path("Members").forEach(member -> members.add((ObjectNode) member));
    return Paging.page(
        request,
        "EngagementMemberList",
        members,
        member -> "",
        member -> Json.text(member, "AccountId"),
        member -> member,
        true);
  }

  private Optional<ObjectNode> resources(ObjectNode request) {
    String catalog = Json.text(request, "Catalog");
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode engagement : portal.engagements().all(catalog)) {
      for (String opportunity : Json.texts(engagement, "Resources")) {
        found.add(
            Json.object()
                .put("Catalog", catalog)
                .put("CreatedBy", portal.settings().account())
                .put("EngagementId", Json.text(engagement, "Id"))
                .put("ResourceId", opportunity)
                .put("ResourceType", "Opportunity"));
      }
    }
    return Paging.page(
        request,
        "EngagementResourceAssociationSummaries",
        found.stream()
            .filter(fits(request, "EngagementIdentifier", "EngagementId"))
            .filter(fits(request, "ResourceIdentifier", "ResourceId"))
            .filter(fits(request, "CreatedBy", "CreatedBy"))
            .toList(),
        each -> Json.text(each, "EngagementId"),
        each -> Json.text(each, "ResourceId"),
        each -> each,
        true);
  }

  private static Predicate<ObjectNode> fits(ObjectNode request, String filter, String member) {
    String wanted = Json.text(request, filter);
    return each -> wanted.isEmpty() || Json.text(each, member).equals(wanted);
  }

  private ObjectNode engagement(ObjectNode request) {
    return portal
        .engagements()
        .get(Json.text(request, "Catalog"), Json.text(request, "Identifier"));
  }
}
