package dev.cosell.sync;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a deal stands, by what is remembered of it. */
final class Standings {
  private static final Map<ReviewStatus, Standing> BY_STATUS =
      Map.of(
          ReviewStatus.DRAFT, Standing.DRAFT,
          ReviewStatus.SUBMITTED, Standing.IN_REVIEW,
          ReviewStatus.IN_REVIEW, Standing.IN_REVIEW,
          ReviewStatus.ACTION_REQUIRED, Standing.ACTION_REQUIRED,
          ReviewStatus.APPROVED, Standing.APPROVED,
          ReviewStatus.SHARED, Standing.SHARED,
          ReviewStatus.EXPIRED, Standing.EXPIRED,
          ReviewStatus.REJECTED, Standing.REJECTED);

  private Standings() {}

  static Standing of(Optional<Link> link, boolean waiting, List<Violation> violations) {
    if (link.isEmpty()) {
      return violations.isEmpty() ? Standing.QUEUED : Standing.REFUSED;
    }
    Standing standing = of(link.get());
    return waiting && standing == Standing.DRAFT ? Standing.QUEUED : standing;
  }

  /** A status that is not known is carried: the cloud has not said no. */
  static Standing of(Link link) {
    if (link.gone()) {
      return Standing.GONE;
    }
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
    Set<Field> notKept = new TreeSet<>();
    link.unkept()
        .forEach(
            (field, unkept) -> {
              if (unkept.spelling().isEmpty()) {
                notKept.add(field);
              }
            });
    if (!notKept.isEmpty()) {
      return Optional.of("the portal answered with success and did not keep " + notKept);
    }
    if (of(link) == Standing.ACTION_REQUIRED) {
      return Optional.of("the cloud asks for a correction: see its review comments");
    }
    if (of(link) == Standing.EXPIRED) {
      return Optional.of("nobody at the cloud answered in time: ask your contact there");
    }
    return Optional.empty();
  }
}
