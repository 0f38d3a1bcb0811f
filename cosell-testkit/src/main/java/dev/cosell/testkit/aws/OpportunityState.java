package dev.cosell.testkit.aws;

/**
 * Where one opportunity stands, for an operator.
 *
 * @param id the portal's id
 * @param catalog AWS or Sandbox
 * @param partnerIdentifier the partner's own id, empty if it gave none
 * @param reviewStatus AWS's review status
 * @param stage the partner's stage
 * @param lastModified the lock, as the API answers it
 */
public record OpportunityState(
    String id,
    String catalog,
    String partnerIdentifier,
    String reviewStatus,
    String stage,
    String lastModified) {}
