package dev.cosell.gcp;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;

/**
 * The fields that Google's record has beyond those that every cloud knows.
 *
 * <p>The names after "wire" are the member's path in the Cloud Channel API {@code v1alpha1}. A word
 * is one of Google's enumerations, whose lists are not public: every word in Google's spelling
 * ({@code ALIGN_SALES_ACCOUNT}) is carried. A flag is a Text, Yes or No.
 */
public final class GcpFields {
  /**
   * The indirect partner's resource name; Text; wire {@code opportunityInfo.indirectPartnerEntity}.
   */
  public static final Field INDIRECT_PARTNER = gcp("indirectPartner");

  /** The families of Google's products; Items; wire {@code opportunityInfo.productFamily}. */
  public static final Field PRODUCT_FAMILY = gcp("productFamily");

  /** The categories of Google's products; Items; wire {@code opportunityInfo.productCategory}. */
  public static final Field PRODUCT_CATEGORY = gcp("productCategory");

  /** Whether the deal is confidential; flag; wire {@code opportunityInfo.confidential}. */
  public static final Field CONFIDENTIAL = gcp("confidential");

  /** How many are sold; Whole; wire {@code qualificationInfo.quantity}. */
  public static final Field QUANTITY = gcp("quantity");

  /**
   * Whether the customer is of the public sector; flag; wire {@code
   * qualificationInfo.publicSector}.
   */
  public static final Field PUBLIC_SECTOR = gcp("publicSector");

  /**
   * Whether the partner attests what Google asks of public tenders; flag; wire {@code
   * qualificationInfo.publicTenderAttestation}.
   */
  public static final Field PUBLIC_TENDER_ATTESTATION = gcp("publicTenderAttestation");

  /** What is known of the budget; word; wire {@code qualificationInfo.budget}. */
  public static final Field BUDGET = gcp("budget");

  /** What is known of who decides; word; wire {@code qualificationInfo.authority}. */
  public static final Field DECISION_AUTHORITY = gcp("decisionAuthority");

  /** How strong the need is; word; wire {@code qualificationInfo.need}. */
  public static final Field NEED = gcp("need");

  /** What is known of the timeline; word; wire {@code qualificationInfo.timeline}. */
  public static final Field TIMELINE = gcp("timeline");

  /**
   * How far the customer's decision has come; word; wire {@code qualificationInfo.decisionPhase}.
   */
  public static final Field DECISION_PHASE = gcp("decisionPhase");

  /** The campaign; Text; wire {@code qualificationInfo.campaignCode}. */
  public static final Field CAMPAIGN_CODE = gcp("campaignCode");

  /** Whether a managed security provider sells; flag; wire {@code qualificationInfo.msspDeal}. */
  public static final Field MSSP_DEAL = gcp("msspDeal");

  /**
   * Whether the partner accepts Google's terms of deal submission, which a submission needs; flag;
   * wire {@code qualificationInfo.legalLanguageAccepted}.
   */
  public static final Field LEGAL_LANGUAGE_ACCEPTED = gcp("legalLanguageAccepted");

  /**
   * How many people work for the customer; Whole; wire {@code
   * customerInfo.customerDetails.employeeCount}.
   */
  public static final Field EMPLOYEE_COUNT = gcp("employeeCount");

  /** The region of the world; word; wire {@code customerInfo.region}. */
  public static final Field REGION = gcp("region");

  /**
   * Whether the deal sells the partner's own solution; flag; wire {@code
   * isvSolutionConnectInfo.isvSolutionConnectDeal}.
   */
  public static final Field SOLUTION_CONNECT_DEAL = gcp("solutionConnectDeal");

  /**
   * Whether the customer has asked that Google make contact; flag; wire {@code
   * isvSolutionConnectInfo.customerContactRequested}.
   */
  public static final Field CUSTOMER_CONTACT_REQUESTED = gcp("customerContactRequested");

  /**
   * The help that is wanted from Google; word; wire {@code isvSolutionConnectInfo.supportLevel}.
   */
  public static final Field SUPPORT_LEVEL = gcp("supportLevel");

  /** How the customer buys; word; wire {@code isvSolutionConnectInfo.contractVehicle}. */
  public static final Field CONTRACT_VEHICLE = gcp("contractVehicle");

  /** How the solution is delivered; word; wire {@code isvSolutionConnectInfo.deliveryModel}. */
  public static final Field DELIVERY_MODEL = gcp("deliveryModel");

  /**
   * Whether the deal may earn an incentive; flag; wire {@code partnerInfo.incentiveEligibility}.
   */
  public static final Field INCENTIVE_ELIGIBILITY = gcp("incentiveEligibility");

  /** Which incentive; word; wire {@code partnerInfo.incentiveType}. */
  public static final Field INCENTIVE_TYPE = gcp("incentiveType");

  /**
   * The partner's request that Google's representative close the deal; word; wire {@code
   * salesCycle.partnerReadyToClose}. The partner cannot close a deal otherwise.
   */
  public static final Field PARTNER_READY_TO_CLOSE = gcp("partnerReadyToClose");

  /**
   * The number of the deal registration; Text, inward only; wire {@code
   * qualificationInfo.dealNumber}.
   */
  public static final Field DEAL_NUMBER = new Field("status.dealNumber");

  /** Google's name of the customer; Text, inward only; wire {@code customerDisplayName}. */
  public static final Field CLOUD_ACCOUNT_NAME = new Field("status.cloudAccountName");

  /** When Google approved the deal; Day, inward only; wire {@code partnerInfo.approvedDate}. */
  public static final Field APPROVED_DATE = new Field("status.approvedDate");

  /**
   * The last day on which the deal earns its rebate; Day, inward only; wire {@code
   * partnerInfo.rebateExpirationDate}.
   */
  public static final Field REBATE_EXPIRATION_DATE = new Field("status.rebateExpirationDate");

  /**
   * Whether a closed deal was won or lost, Won or Lost; Text, inward only; inferred from which
   * reasons {@code winLossInfo} holds.
   */
  public static final Field CLOSE_OUTCOME = new Field("status.closeOutcome");

  /** Why a closed deal was won or lost; Text, inward only; wire {@code winLossInfo}. */
  public static final Field CLOSE_REASON = new Field("status.closeReason");

  private GcpFields() {}

  private static Field gcp(String name) {
    return Field.of(Cloud.GCP, name);
  }
}
