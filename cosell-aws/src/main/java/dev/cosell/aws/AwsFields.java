package dev.cosell.aws;

import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.Field;

/**
 * The fields that AWS's record has beyond those that every cloud knows.
 *
 * <p>The names after "wire" are the member's path in the selling API (service model of 2026-10-01).
 */
public final class AwsFields {
  /** What the partner needs from AWS's sellers; Items; wire {@code PrimaryNeedsFromAws}. */
  public static final Field PRIMARY_NEEDS = aws("primaryNeeds");

  /**
   * Whether the deal is one of national security, Yes or No; Text; wire {@code NationalSecurity}.
   */
  public static final Field NATIONAL_SECURITY = aws("nationalSecurity");

  /** The customer's AWS account; Text; wire {@code Customer.Account.AwsAccountId}. */
  public static final Field CUSTOMER_AWS_ACCOUNT_ID = aws("customerAwsAccountId");

  /** How the solution is delivered; Items; wire {@code Project.DeliveryModels}. */
  public static final Field DELIVERY_MODELS = aws("deliveryModels");

  /** The use case; Text; wire {@code Project.CustomerUseCase}. */
  public static final Field CUSTOMER_USE_CASE = aws("customerUseCase");

  /** What sales has done so far; Items; wire {@code Project.SalesActivities}. */
  public static final Field SALES_ACTIVITIES = aws("salesActivities");

  /** The main competitor; Text; wire {@code Project.CompetitorName}. */
  public static final Field COMPETITOR_NAME = aws("competitorName");

  /** Competitors in words of one's own; Text; wire {@code Project.OtherCompetitorNames}. */
  public static final Field OTHER_COMPETITOR_NAMES = aws("otherCompetitorNames");

  /**
   * The solution in words of one's own, where none is associated; Text; wire {@code
   * Project.OtherSolutionDescription}.
   */
  public static final Field OTHER_SOLUTION_DESCRIPTION = aws("otherSolutionDescription");

  /**
   * The AWS opportunity that this one continues; Text; wire {@code
   * Project.RelatedOpportunityIdentifier}.
   */
  public static final Field RELATED_OPPORTUNITY = aws("relatedOpportunity");

  /** The AWS programs that the deal belongs to; Items; wire {@code Project.ApnPrograms}. */
  public static final Field APN_PROGRAMS = aws("apnPrograms");

  /**
   * The AWS partition that the workload runs in, where it is not the usual one; Text; wire {@code
   * Project.AwsPartition}.
   */
  public static final Field PARTITION = aws("partition");

  /**
   * The AWS Pricing Calculator estimate of the monthly spend; Text; wire {@code
   * Project.ExpectedCustomerSpend[].EstimationUrl}.
   */
  public static final Field ESTIMATION_URL = aws("estimationUrl");

  /** Whether marketing led to the deal; Text; wire {@code Marketing.Source}. */
  public static final Field MARKETING_SOURCE = aws("marketingSource");

  /** The campaign; Text; wire {@code Marketing.CampaignName}. */
  public static final Field MARKETING_CAMPAIGN = aws("marketingCampaign");

  /** Where the campaign ran; Items; wire {@code Marketing.Channels}. */
  public static final Field MARKETING_CHANNELS = aws("marketingChannels");

  /** What the campaign was about; Items; wire {@code Marketing.UseCases}. */
  public static final Field MARKETING_USE_CASES = aws("marketingUseCases");

  /** Whether AWS paid for the campaign, Yes or No; Text; wire {@code Marketing.AwsFundingUsed}. */
  public static final Field MARKETING_FUNDING_USED = aws("marketingFundingUsed");

  /** The partner's own revenue; Amount; wire {@code SoftwareRevenue.Value}. */
  public static final Field SOFTWARE_REVENUE = aws("softwareRevenue");

  /** How the software is paid for; Text; wire {@code SoftwareRevenue.DeliveryModel}. */
  public static final Field SOFTWARE_REVENUE_DELIVERY_MODEL = aws("softwareRevenueDeliveryModel");

  /** The software contract's first day; Day; wire {@code SoftwareRevenue.EffectiveDate}. */
  public static final Field SOFTWARE_REVENUE_EFFECTIVE_DATE = aws("softwareRevenueEffectiveDate");

  /** The software contract's last day; Day; wire {@code SoftwareRevenue.ExpirationDate}. */
  public static final Field SOFTWARE_REVENUE_EXPIRATION_DATE = aws("softwareRevenueExpirationDate");

  /** Partner Central solutions; Items; wire {@code RelatedEntityIdentifiers.Solutions}. */
  public static final Field SOLUTIONS = aws("solutions");

  /**
   * AWS Marketplace solutions by resource name; Items; wire {@code
   * RelatedEntityIdentifiers.AwsMarketplaceSolutions}.
   */
  public static final Field MARKETPLACE_SOLUTIONS = aws("marketplaceSolutions");

  /**
   * AWS Marketplace products by resource name; Items; wire {@code
   * RelatedEntityIdentifiers.AwsMarketplaceProducts}.
   */
  public static final Field MARKETPLACE_PRODUCTS = aws("marketplaceProducts");

  /** AWS products by product code; Items; wire {@code RelatedEntityIdentifiers.AwsProducts}. */
  public static final Field PRODUCTS = aws("products");

  /**
   * AWS Marketplace private offers by resource name; Items; wire {@code
   * RelatedEntityIdentifiers.AwsMarketplaceOffers}.
   */
  public static final Field OFFERS = aws("offers");

  /**
   * AWS Marketplace offer sets by resource name; Items; wire {@code
   * RelatedEntityIdentifiers.AwsMarketplaceOfferSets}.
   */
  public static final Field OFFER_SETS = aws("offerSets");

  /**
   * The involvement that one asks AWS for when the deal is submitted, Co-Sell or For Visibility
   * Only; Text; wire {@code AwsSubmission.InvolvementType}. Not part of the record: what AWS made
   * of it comes back here and as {@link Field#INVOLVEMENT}.
   */
  public static final Field INVOLVEMENT = aws("involvement");

  /**
   * The visibility that one asks for when the deal is submitted, Full or Limited; Text; wire {@code
   * AwsSubmission.Visibility}. Not part of the record.
   */
  public static final Field VISIBILITY = aws("visibility");

  /**
   * Why AWS's review ended as it did; Text, inward only; wire {@code LifeCycle.ReviewStatusReason}.
   */
  public static final Field REVIEW_REASON = new Field("status.reviewReason");

  /**
   * Why AWS changed its involvement; Text, inward only; AWS's view, wire {@code
   * InvolvementTypeChangeReason}.
   */
  public static final Field INVOLVEMENT_CHANGE_REASON = new Field("status.involvementChangeReason");

  /** Who leads the sale; Text, inward only; AWS's view, wire {@code CosellMotion}. */
  public static final Field COSELL_MOTION = new Field("status.cosellMotion");

  /**
   * Why AWS counts the deal as lost; Text, inward only; AWS's view, wire {@code
   * LifeCycle.ClosedLostReason}.
   */
  public static final Field CLOUD_CLOSED_LOST_REASON = new Field("status.cloudClosedLostReason");

  /** What AWS does next; Text, inward only; AWS's view, wire {@code LifeCycle.NextSteps}. */
  public static final Field CLOUD_NEXT_STEPS = new Field("status.cloudNextSteps");

  /**
   * AWS's score of the engagement, High, Medium or Low; Text, inward only; AWS's view, wire {@code
   * Insights.EngagementScore}.
   */
  public static final Field ENGAGEMENT_SCORE = new Field("status.engagementScore");

  /** What AWS advises; Text, inward only; AWS's view, wire {@code Insights.NextBestActions}. */
  public static final Field NEXT_BEST_ACTIONS = new Field("status.nextBestActions");

  /**
   * Whether an invitation offers an opportunity or a lead; Text, inward only; wire {@code
   * PayloadType}.
   */
  public static final Field INVITATION_TYPE = new Field("status.invitationType");

  /** Who sent an invitation; Text, inward only; wire {@code SenderCompanyName}. */
  public static final Field INVITATION_SENDER = new Field("status.invitationSender");

  /** What an invitation says; Text, inward only; wire {@code InvitationMessage}. */
  public static final Field INVITATION_MESSAGE = new Field("status.invitationMessage");

  private AwsFields() {}

  private static Field aws(String name) {
    return Field.of(Cloud.AWS, name);
  }
}
