package dev.cosell.sync;

import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a deal stands, by what is remembered of it. */
final class Standings {
  private static final Map<ReviewStatus, Standing> BY_STATUS =
      Map.of(
          ReviewStatus.DRAFT, Standing.DRAFT,
          ReviewStatus.SUBMITTED, Standing.IN_REVIEW,
          ReviewStatus.IN_REVIEW, Standing.IN_REVIEW,
          ReviewStatus.ACTION_REQUIRED, Standing.ACTION_REQUIRED,
          ReviewStatus.APPROVED, Standing.APPROVED,
          ReviewStatus.REJECTED, Standing.REJECTED);

  private Standings() {}

  static Standing of(@Nullable Link link, boolean waiting, List<Violation> violations) {
    if (link == null) {
      return waiting && violations.isEmpty() ? Standing.QUEUED : Standing.REFUSED;
    }
    if (link.gone()) {
      return Standing.GONE;
    }
    Standing standing = of(link);
    return waiting && standing == Standing.DRAFT ? Standing.QUEUED : standing;
  }

  /** A status that is not known is carried: the cloud has not said no. */
  static Standing of(Link link) {
    return BY_STATUS.getOrDefault(link.record().registration().reviewStatus(), Standing.IN_REVIEW);
  }

  static Optional<String> waitsFor(Link link) {
    if (link.gone()) {
      return Optional.of("the portal no longer shows the record");
    }
    if (!link.deferred().isEmpty()) {
      return Optional.of(
          "changes wait until the portal lets one make them: " + link.deferred().fields());
    }
    if (of(link) == Standing.ACTION_REQUIRED) {
      return Optional.of("the cloud asks for a correction: see its review comments");
    }
    return Optional.empty();
  }
}
