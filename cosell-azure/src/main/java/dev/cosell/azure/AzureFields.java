package dev.cosell.azure;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;

/**
 * The fields that Microsoft's referral has beyond those that every cloud knows.
 *
 * <p>The names after "wire" are the member's path in the referrals API (partner API documentation
 * of October 2023, connector of 2023-10-23; read 2026-11-22).
 */
public final class AzureFields {
  /**
   * How far Microsoft is let in: {@code Private}, {@code Partner-led} (Microsoft sees it) or {@code
   * Co-sell} (Microsoft is asked to join); Text; wire {@code type} and {@code
   * consent.consentToShareReferralWithMicrosoftSellers}. It goes one way only.
   */
  public static final Field DEAL_TYPE = azure("dealType");

  /** The partner's solutions; Items; wire {@code details.requirements.solutions[].id}. */
  public static final Field SOLUTIONS = azure("solutions");

  /** Microsoft's products; Items; wire {@code details.requirements.products[].id}. */
  public static final Field PRODUCTS = azure("products");

  /** Services; Items; wire {@code details.requirements.services[].id}. */
  public static final Field SERVICES = azure("services");

  /** How far a lead is qualified; Text; wire {@code qualification}. */
  public static final Field QUALIFICATION = azure("qualification");

  /**
   * The help that Microsoft is asked for; Text; wire {@code inviteContext.assistanceRequestCode}.
   */
  public static final Field ASSISTANCE_REQUEST = azure("assistanceRequest");

  /** The campaign; Text; wire {@code campaignId}. */
  public static final Field CAMPAIGN_ID = azure("campaignId");

  /** The program; Text; wire {@code referralProgram}. */
  public static final Field REFERRAL_PROGRAM = azure("referralProgram");

  /** How many employees the customer has; Text; wire {@code customerProfile.size}. */
  public static final Field CUSTOMER_SIZE = azure("customerSize");

  /**
   * The customer in a list other than D-U-N-S, such as Microsoft's accounts; Text; wire {@code
   * customerProfile.ids[External]}.
   */
  public static final Field CUSTOMER_EXTERNAL_ID = azure("customerExternalId");

  /**
   * Whether the customer's people may be contacted, Yes or No; Text; wire {@code
   * consent.consentToContact}.
   */
  public static final Field CONSENT_TO_CONTACT = azure("consentToContact");

  /**
   * Whether the customer's personal data may be shared, Yes or No; Text; wire {@code
   * consent.consentToToShareInfoWithOthers}.
   */
  public static final Field CONSENT_TO_SHARE_INFO = azure("consentToShareInfo");

  /**
   * Whether the customer means to buy through the marketplace; Text; wire {@code
   * customerMarketplaceIntent}, whose words no document gives.
   */
  public static final Field MARKETPLACE_INTENT = azure("marketplaceIntent");

  /**
   * The total value of the signed contract; Amount; wire {@code registrations[0].contract.value}.
   */
  public static final Field REGISTRATION_CONTRACT_VALUE = azure("registration.contractValue");

  /** {@code Finite} or {@code Perpetual}; Text; wire {@code registrations[0].contract.term}. */
  public static final Field REGISTRATION_TERM = azure("registration.term");

  /** When the contract was signed; Day; wire {@code registrations[0].contract.signDateTime}. */
  public static final Field REGISTRATION_SIGN_DATE = azure("registration.signDate");

  /** The contract's first day; Day; wire {@code registrations[0].contract.startDateTime}. */
  public static final Field REGISTRATION_START_DATE = azure("registration.startDate");

  /** The contract's last day; Day; wire {@code registrations[0].contract.endDateTime}. */
  public static final Field REGISTRATION_END_DATE = azure("registration.endDate");

  /** The solution that was sold; Text; wire {@code registrations[0].solutionDetails[0].id}. */
  public static final Field REGISTRATION_SOLUTION = azure("registration.solution");

  /** The value of that solution; Amount; wire {@code registrations[0].solutionDetails[0].value}. */
  public static final Field REGISTRATION_SOLUTION_VALUE = azure("registration.solutionValue");

  /**
   * Whether it runs on Azure, Yes or No; Text; wire {@code
   * registrations[0].solutionDetails[0].isDeployedOnAzure}.
   */
  public static final Field REGISTRATION_DEPLOYED_ON_AZURE = azure("registration.deployedOnAzure");

  /**
   * Whose tenant it runs in, {@code Customer} or {@code Partner}; Text; wire {@code
   * registrations[0].solutionDetails[0].primaryDeploymentOn}.
   */
  public static final Field REGISTRATION_TENANT = azure("registration.tenant");

  /**
   * {@code PayAsYouGo} or {@code Other}; Text; wire {@code
   * registrations[0].solutionDetails[0].pricingModel}.
   */
  public static final Field REGISTRATION_PRICING_MODEL = azure("registration.pricingModel");

  /**
   * When it was sold through the marketplace; none if it was not; Day; wire {@code
   * registrations[0].solutionDetails[0].marketplaceTransactionDetails}.
   */
  public static final Field REGISTRATION_MARKETPLACE_DATE = azure("registration.marketplaceDate");

  /**
   * Status and substatus of one's own referral, such as {@code Active/Accepted}; Text, inward only.
   */
  public static final Field PARTNER_STATUS = new Field("status.partnerStatus");

  /**
   * Where the deal registration stands; Text, inward only; wire {@code registrations[0].status}.
   */
  public static final Field DEAL_REGISTRATION = new Field("status.dealRegistration");

  /** The deal in Microsoft's CRM; Text, inward only; wire {@code trackingInfo.microsoftMsxId}. */
  public static final Field MSX_ID = new Field("status.msxId");

  /** What all referrals of the deal share; Text, inward only; wire {@code engagementId}. */
  public static final Field ENGAGEMENT = new Field("status.engagement");

  /** The partner's people on the deal besides the owner; People, inward only; wire {@code team}. */
  public static final Field TEAM = new Field("status.team");

  private AzureFields() {}

  private static Field azure(String name) {
    return Field.of(Cloud.AZURE, name);
  }
}
