package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.FakeSolution;
import dev.cosell.testkit.aws.internal.portal.Portal;
import dev.cosell.testkit.internal.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** ListSolutions: the solutions with which the fake was built, the same in both catalogs. */
final class SolutionOperations {

  private static final String CREATED = "2025-01-15T09:00:00.000Z";

  private final Portal portal;

  SolutionOperations(Portal portal) {
    this.portal = portal;
  }

  void register(Map<String, Operation> byName) {
    byName.put("ListSolutions", this::list);
  }

  private Optional<ObjectNode> list(ObjectNode request) {
    String catalog = Json.text(request, "Catalog");
    List<ObjectNode> solutions =
        portal.settings().solutions().stream()
            .map(solution -> node(catalog, solution))
            .filter(Select.in(request, "Status", each -> Json.text(each, "Status")))
            .filter(Select.in(request, "Identifier", each -> Json.text(each, "Id")))
            .filter(Select.in(request, "Category", each -> Json.text(each, "Category")))
            .filter(each -> Json.blank(request, "AwsMarketplaceSolutionArn"))
            .toList();
    return Paging.page(
        request,
        "SolutionSummaries",
        solutions,
        sortKey(Json.text(request, "Sort", "SortBy")),
        each -> Json.text(each, "Id"),
        each -> each,
        true);
  }

  private static Function<ObjectNode, String> sortKey(String sortBy) {
    if (sortBy.isEmpty() || sortBy.equals("Identifier")) {
      return each -> String.format(Locale.ROOT, "%21s", Json.text(each, "Id"));
    }
    return each -> Json.text(each, sortBy);
  }

  private ObjectNode node(String catalog, FakeSolution solution) {
    return Json.object()
        .put(
            "Arn",
            "arn:aws:partnercentral:us-east-1:"
                + portal.settings().account()
                + ":catalog/"
                + catalog
                + "/solution/"
                + solution.id())
        .putNull("AwsMarketplaceSolutionArn")
        .put("Catalog", catalog)
        .put("Category", solution.category())
        .put("CreatedDate", CREATED)
        .put("Id", solution.id())
        .put("Name", solution.name())
        .put("Status", solution.status());
  }
}
