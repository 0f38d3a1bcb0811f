package dev.cosell.cli.report;

import dev.cosell.comp.CompFinding;
import dev.cosell.opportunity.OpportunityId;

/**
 * What a person should know of a deal, since credit may depend on it.
 *
 * @param deal the deal
 * @param kind what it is, in capital letters
 * @param detail what was found and what to do, without personal data
 */
public record DealNote(OpportunityId deal, String kind, String detail) {
  /**
   * What a run has found.
   *
   * @param finding the finding
   * @return the note
   */
  public static DealNote of(CompFinding finding) {
    return new DealNote(finding.deal(), finding.kind().name(), finding.detail());
  }
}
