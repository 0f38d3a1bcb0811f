package dev.cosell.sync;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.authority.Reconciliation;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.RosterChange;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Violation;
import dev.cosell.portal.WriteOutcome;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/** What a pass did with one deal, and where the deal stands now. */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface DealResult extends WithDealResult {
  /** {@return the CRM's id; empty for a deal that the CRM does not have yet} */
  Optional<OpportunityId> crmId();

  /** {@return the portal's id; empty if the deal is not registered} */
  Optional<PortalId> portalId();

  /** {@return where the deal stands} */
  Standing standing();

  /** {@return what the mapping, the preflight or the portal objects to} */
  List<Violation> violations();

  /** {@return the last reconciliation of this pass; empty if the deal was not compared} */
  Optional<Reconciliation> reconciliation();

  /** {@return what became of each field that this pass wrote to the portal} */
  List<WriteOutcome> writes();

  /** {@return what this pass wrote back to the CRM} */
  @Value.Redacted
  @Value.Default
  default FieldValues writtenBack() {
    return FieldValues.none();
  }

  /**
   * {@return how many calls that change something this pass made for the deal, each try counted}
   */
  @Value.Default
  default int writeCalls() {
    return 0;
  }

  /** {@return whether this pass made the deal's record at the portal} */
  @Value.Default
  default boolean registeredNow() {
    return false;
  }

  /** {@return why work is left, for a person; empty if none is} */
  Optional<String> waitingFor();

  /**
   * {@return the people on the deal who were recognised as a cloud's and are not sent, though the
   * CRM does not mark them; each with the mark to set there, and the reason}
   */
  List<RosterChange> recognised();

  /** {@return the fields on which both sides had changed, and what decided} */
  List<FieldDecision> conflicts();

  /**
   * Whether nothing is left to do on either side; what was to go to the CRM has been told.
   *
   * @return whether the deal is registered, and nothing is deferred, under review or refused
   */
  default boolean inSync() {
    return portalId().isPresent()
        && violations().isEmpty()
        && waitingFor().isEmpty()
        && reconciliation()
            .map(
                all ->
                    all.with(FieldOutcome.PUSH).isEmpty()
                        && all.with(FieldOutcome.DEFERRED).isEmpty()
                        && all.with(FieldOutcome.REVIEW).isEmpty())
            .orElse(true);
  }

  /**
   * A new builder.
   *
   * @return a builder that needs a standing
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DealResult}. */
  final class Builder extends ImmutableDealResult.Builder {
    Builder() {}
  }
}
