package dev.cosell.gcp.internal.mapping;

import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.table.LifeCycle.State;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.opportunity.ReviewStatus;
import java.util.Optional;

/** Google's states of the review and the library's. */
final class ReviewStates {
  private ReviewStates() {}

  /** The library's status; a draft where nothing is said, and Google's word where it is unknown. */
  static ReviewStatus of(Optional<String> wire, GcpSettings settings) {
    Optional<String> word = wire.filter(text -> !Form.saysNothing(text));
    if (word.isEmpty()) {
      return ReviewStatus.DRAFT;
    }
    ReviewStatus status =
        word.flatMap(Tables.LIFE_CYCLE::state)
            .map(State::status)
            .map(ReviewStatus::new)
            .orElseGet(() -> new ReviewStatus(word.get()));
    return status.equals(ReviewStatus.REJECTED) ? settings.notAcceptedStatus() : status;
  }
}
