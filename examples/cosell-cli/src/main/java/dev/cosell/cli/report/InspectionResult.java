package dev.cosell.cli.report;

import dev.cosell.alias.MappingFreshness;
import dev.cosell.attribution.AttributionFinding;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.pipeline.MarketplaceBypass;
import dev.cosell.pipeline.PipelineInspection;
import dev.cosell.pipeline.SubmissionHygiene;
import dev.cosell.pipeline.UnregisteredDeal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What an inspection of a pipeline came to. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface InspectionResult extends WithInspectionResult {
  /** {@return where the CRM's records came from} */
  String source();

  /** {@return the day as of which it is told} */
  LocalDate asOf();

  /** {@return the policies with their versions, in words} */
  List<String> policies();

  /** {@return every deal of the export with what a person knows it by} */
  Map<OpportunityId, NamedDeal> deals();

  /** {@return deals that do not move, and what was decided} */
  PipelineInspection inspection();

  /** {@return submissions that nobody wrote for the deal} */
  SubmissionHygiene hygiene();

  /** {@return qualified deals that no portal knows; empty if nobody said what portals know} */
  Optional<List<UnregisteredDeal>> unregistered();

  /** {@return deals that were registered late or, after a demo, not at all} */
  List<RegistrationFinding> registrations();

  /** {@return deals won beside the marketplace} */
  MarketplaceBypass bypass();

  /** {@return how old the account mapping with each cloud is, as far as somebody said so} */
  List<MappingFreshness> mappings();

  /** {@return rows of the export that are no deals, one sentence each} */
  List<String> refusedRows();

  /** {@return what is to be said of the whole} */
  List<String> notes();

  /**
   * What a person knows a deal by.
   *
   * @param deal the CRM's id
   * @return its title and customer; blank texts for a deal that the export does not hold
   */
  default NamedDeal named(OpportunityId deal) {
    return deals().getOrDefault(deal, NamedDeal.UNKNOWN);
  }

  /**
   * What a person knows a deal by.
   *
   * @param title its title, blank if it has none
   * @param customer the customer's company name, blank if it has none
   */
  record NamedDeal(String title, String customer) {
    static final NamedDeal UNKNOWN = new NamedDeal("", "");
  }

  /**
   * Something about a deal's registration.
   *
   * @param deal the CRM's id
   * @param finding what is so and what to do
   */
  record RegistrationFinding(OpportunityId deal, AttributionFinding finding) {}

  /**
   * A new builder.
   *
   * @return a builder that needs all but the lists
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link InspectionResult}. */
  final class Builder extends ImmutableInspectionResult.Builder {
    Builder() {}
  }
}
