package dev.cosell.attribution;

import dev.cosell.cloud.Cloud;
import java.util.List;
import java.util.Optional;

/**
 * Something about a deal's attribution that a person should know: what is so, and what to do.
 *
 * @param kind what it is
 * @param cloud the cloud that it is about, if it is about one
 * @param evidence the ids of the entries that show it, in order
 * @param rule what is so, beginning with the field or the entry, without personal data
 * @param remedy what to do
 */
public record AttributionFinding(
    Kind kind, Optional<Cloud> cloud, List<String> evidence, String rule, String remedy) {
  /** What a finding is. */
  public enum Kind {
    /** A web form arrived after an introduction or an internal registration with proof. */
    INBOUND_AFTER_ENGAGEMENT,
    /** The seller states that nobody brought the deal, and the log holds an engagement. */
    DIRECT_DESPITE_ENGAGEMENT,
    /** Two clouds had the first touch on one day. */
    SOURCED_BY_SEVERAL_CLOUDS,
    /** An entry was logged too late to be proof. */
    CLAIM_WITHOUT_PROOF,
    /** A cloud was engaged, and the deal was not registered within the company in time. */
    ENGAGEMENT_NOT_REGISTERED,
    /** The deal was registered with the cloud after the first demo. */
    LATE_REGISTRATION,
    /** The first demo was held, and the deal is not registered with the cloud. */
    REGISTRATION_MISSING,
    /** The deal is registered with the cloud, and the log does not say since when. */
    REGISTRATION_UNDATED,
    /** The day on which the deal was created is not known. */
    CREATION_DAY_UNKNOWN
  }

  /**
   * Copies what the type asks for.
   *
   * @param kind as the type says
   * @param cloud as the type says
   * @param evidence as the type says
   * @param rule as the type says
   * @param remedy as the type says
   */
  public AttributionFinding {
    evidence = List.copyOf(evidence);
  }

  /**
   * The finding in one line.
   *
   * @return rule and remedy
   */
  public String message() {
    return rule + "; " + remedy;
  }
}
