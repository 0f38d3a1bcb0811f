package dev.cosell.stageone;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactSource;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * A piece of evidence about a deal: what it shows, when that was, and when it was written down.
 *
 * <pre>{@code
 * StageOneEvidence call =
 *     StageOneEvidence.of("E-1", deal.id(), EvidenceKind.FIELD_ENGAGEMENT)
 *         .cloud(Cloud.AWS)
 *         .person(new ContactSource("crm", "003A1"))
 *         .on(LocalDate.parse("2031-03-01"))
 *         .recordedOn(LocalDate.parse("2031-03-01"))
 *         .build();
 * }</pre>
 *
 * <p>A person is named by a record in a system, so that a log of evidence holds nobody's name or
 * address. The words are not printed.
 */
@Value.Immutable
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
public interface StageOneEvidence extends WithStageOneEvidence {
  /** {@return what the evidence is called, such as the id of the CRM's activity; not blank} */
  String id();

  /** {@return the deal that it is about} */
  OpportunityId deal();

  /** {@return what it shows} */
  EvidenceKind kind();

  /** {@return the cloud whose field was engaged; a field engagement has one} */
  Optional<Cloud> cloud();

  /** {@return whom it names: for a field engagement the cloud's person, as a contact record} */
  Optional<ContactSource> person();

  /** {@return the day on which it happened, or for which it is planned; empty if nobody knows} */
  Optional<LocalDate> on();

  /** {@return the day on which it was written down} */
  LocalDate recordedOn();

  /** {@return what it says; a blank text is none} */
  @Value.Redacted
  Optional<String> words();

  /**
   * {@return the evidence as equal evidence is written}
   *
   * @throws IllegalArgumentException if the id is blank, or a field engagement names no cloud
   */
  @Value.Check
  default StageOneEvidence normalised() {
    Required.text("id", id());
    if (kind().equals(EvidenceKind.FIELD_ENGAGEMENT) && cloud().isEmpty()) {
      throw new IllegalArgumentException("cloud " + EvidenceLog.NEEDS_CLOUD);
    }
    return words().filter(String::isBlank).isPresent() ? withWords(Optional.empty()) : this;
  }

  /**
   * Begins a piece of evidence.
   *
   * @param id what it is called
   * @param deal the deal that it is about
   * @param kind what it shows
   * @return a builder that lacks the day on which it was written down
   */
  static Builder of(String id, OpportunityId deal, EvidenceKind kind) {
    return new Builder().id(id).deal(deal).kind(kind);
  }

  /** Builds a {@link StageOneEvidence}. */
  final class Builder extends ImmutableStageOneEvidence.Builder {
    Builder() {}
  }
}
