package dev.cosell.cli.report;

import dev.cosell.pipeline.DealReview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deals of a sync that have not moved in time; left out where there are none. */
final class DealsToReview {
  private static final int MOST = 20;

  private DealsToReview() {}

  static Section of(RunResult result) {
    Map<String, String> titles = new HashMap<>();
    result
        .deals()
        .forEach(deal -> deal.id().ifPresent(id -> titles.put(id, deal.title().orElse(""))));
    List<DealReview> reviews = result.reviews();
    return new TableSection(
        "Deals to review",
        Optional.of(
            InspectionWords.number(reviews.size())
                + (reviews.size() == 1 ? " deal has" : " deals have")
                + " not moved in time"
                + (reviews.size() > MOST ? "; the " + MOST + " longest stand here" : "")
                + ". cosell inspect says more."),
        List.of("Deal", "Title", "Stage", "Days", "What next"),
        reviews.stream()
            .limit(MOST)
            .map(
                each ->
                    List.<Object>of(
                        each.deal(),
                        titles.getOrDefault(each.deal().value(), ""),
                        each.stage(),
                        each.days(),
                        InspectionSections.words(each)))
            .toList(),
        Optional.empty());
  }
}
