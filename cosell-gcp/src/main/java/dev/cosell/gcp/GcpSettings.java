package dev.cosell.gcp;

import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.CallQuota;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * What Google's public documents leave open, and how it is taken.
 *
 * <p>{@link #standard} is the library's reading; whoever knows better, from Google's partner
 * documentation or from their own portal, sets it otherwise:
 *
 * <pre>{@code
 * GcpSettings settings =
 *     GcpSettings.builder()
 *         .from(GcpSettings.standard())
 *         .putCloseRequests("Launched", "WON")
 *         .build();
 * }</pre>
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface GcpSettings extends WithGcpSettings {
  /**
   * The members that a partner may change once Google has accepted the deal, by their wire paths.
   * Google says that there is such a list and does not publish it; only {@code stage} is official.
   *
   * @return the paths
   */
  Set<String> editableWhenAccepted();

  /**
   * Google's stage for each stage of the library. Google has five, of which three names are known;
   * a stage that Google sends is read as the first one that leads to it.
   *
   * @return Google's words by the library's stages, in order
   */
  Map<String, String> stages();

  /**
   * What is written into {@code salesCycle.partnerReadyToClose} to ask Google's representative to
   * close a deal, by the library's final stages. The words are not public, so there is none at
   * first, and a deal that is won or lost is reported instead of sent.
   *
   * @return Google's words by {@code Launched} and {@code Closed Lost}
   */
  Map<String, String> closeRequests();

  /** {@return Google's operation types by the library's opportunity types} */
  Map<String, String> operationTypes();

  /** {@return Google's industries by the library's} */
  Map<String, String> industries();

  /**
   * The fields without which a deal is not submitted; from a vendor's form, not from Google.
   *
   * @return the fields
   */
  Set<Field> requiredAtSubmission();

  /**
   * The member that carries the CRM's id of the deal, by which a registration that broke off is
   * found again. No document names a key of the partner's own; {@code referenceOpportunityId} is
   * the only candidate, and may turn out to be Google's.
   *
   * @return the wire path of a text
   */
  String referencePath();

  /** {@return how a deal counts that Google has not accepted} */
  ReviewStatus notAcceptedStatus();

  /**
   * Whether an update of a deal that Google has not accepted sends it to review again. That all of
   * it may be edited is official, that it may be submitted again is inferred; since every change of
   * any field would do it, it is off at first.
   *
   * @return whether it does
   */
  boolean resubmitsCorrections();

  /**
   * Whether changes are asked for by {@code updateTime}. That Google filters and orders by it is
   * inferred; without it, every reading of the changes lists all opportunities.
   *
   * @return whether they are
   */
  boolean filtersChanges();

  /** {@return how far each reading of the changes goes back behind the one before} */
  Duration changeOverlap();

  /** {@return how often the portal is called; Google states no rate} */
  List<CallQuota> quotas();

  /** Refuses what cannot be worked with. */
  @Value.Check
  default void check() {
    if (referencePath().isBlank()) {
      throw new IllegalStateException("referencePath must not be blank");
    }
    if (changeOverlap().isNegative()) {
      throw new IllegalStateException(
          "changeOverlap must not be negative, but was " + changeOverlap());
    }
  }

  /**
   * The library's reading of what is public, as of 2026-11-22.
   *
   * @return the settings
   */
  static GcpSettings standard() {
    return Tables.standardSettings();
  }

  /**
   * A new builder.
   *
   * @return a builder that needs the reference path, the status, both choices and the overlap;
   *     usually started {@code from} {@link #standard}
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link GcpSettings}. */
  final class Builder extends ImmutableGcpSettings.Builder {
    Builder() {}
  }
}
