package dev.cosell.gcp.internal.table;

import dev.cosell.gcp.GcpSettings;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.CallQuota;
import java.time.Duration;
import java.util.OptionalInt;

/** The tables, each read once. */
public final class Tables {
  /** Where each field stands. */
  public static final FieldTable FIELDS = FieldTable.load();

  /** The life cycle. */
  public static final LifeCycle LIFE_CYCLE = LifeCycle.load();

  /** How much Google takes at a time. */
  public static final Limits LIMITS = Limits.load();

  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private Tables() {}

  /**
   * The settings that follow from the tables.
   *
   * @return the settings
   */
  public static GcpSettings standardSettings() {
    return GcpSettings.builder()
        .addAllEditableWhenAccepted(LIFE_CYCLE.editableWhenAccepted())
        .putAllStages(LIFE_CYCLE.stages())
        .putAllOperationTypes(LIFE_CYCLE.operationTypes())
        .putAllIndustries(LIFE_CYCLE.industries())
        .addAllRequiredAtSubmission(
            FIELDS.entries().stream()
                .filter(FieldTable.Entry::required)
                .map(entry -> new Field(entry.field()))
                .toList())
        .referencePath(LIFE_CYCLE.referencePath())
        .notAcceptedStatus(ReviewStatus.REJECTED)
        .resubmitsCorrections(false)
        .filtersChanges(true)
        .changeOverlap(OVERLAP)
        .addAllQuotas(
            LIMITS.quotas().stream()
                .map(quota -> new CallQuota(quota.group(), quota.perSecond(), OptionalInt.empty()))
                .toList())
        .build();
  }
}
