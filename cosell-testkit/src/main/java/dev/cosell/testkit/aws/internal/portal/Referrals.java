package dev.cosell.testkit.aws.internal.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.aws.AwsReferral;
import dev.cosell.testkit.internal.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Deals that AWS refers to the partner. */
public final class Referrals {

  private final Portal portal;

  /**
   * The referrals of a portal.
   *
   * @param portal where they arrive
   */
  public Referrals(Portal portal) {
    this.portal = portal;
  }

  /**
   * Refers a deal; to be called in a change of the portal.
   *
   * @param catalog AWS or Sandbox
   * @param referral the deal
   * @return the invitation's id
   */
  public String invite(String catalog, AwsReferral referral) {
    return portal
        .invitations()
        .receive(
            catalog,
            portal.opportunities().complete(record(referral)),
            portal.opportunities().newId());
  }

  private ObjectNode record(AwsReferral referral) {
    ObjectNode record = Json.object().put("OpportunityType", "Net New Business");
    record.put("NationalSecurity", "No");
    record.putArray("PrimaryNeedsFromAws").add("Co-Sell - Technical Consultation");
    ObjectNode customer = record.putObject("Customer");
    customer.putArray("Contacts");
    customer
        .putObject("Account")
        .put("CompanyName", referral.companyName())
        .put("Industry", referral.industry())
        .put("WebsiteUrl", referral.websiteUrl())
        .putObject("Address")
        .put("CountryCode", referral.countryCode())
        .put("StateOrRegion", referral.stateOrRegion())
        .put("PostalCode", referral.postalCode());
    ObjectNode project =
        record
            .putObject("Project")
            .put("Title", referral.title())
            .put("CustomerBusinessProblem", referral.businessProblem())
            .put("CustomerUseCase", "Migration / Database Migration")
            .put("OtherSolutionDescription", "To be chosen by the partner");
    project.putArray("DeliveryModels").add("SaaS or PaaS");
    project.putArray("SalesActivities").add("Initialized discussions with customer");
    project
        .putArray("ExpectedCustomerSpend")
        .addObject()
        .put("Amount", referral.monthlySpend().toPlainString())
        .put("CurrencyCode", "USD")
        .put("Frequency", "Monthly")
        .put("TargetCompany", "AWS");
    record.putObject("Marketing").put("Source", "None");
    LocalDate inThreeMonths = LocalDate.ofInstant(portal.now(), ZoneOffset.UTC).plusDays(90);
    record
        .putObject("LifeCycle")
        .put("Stage", "Prospect")
        .put("TargetCloseDate", referral.targetCloseDate().orElse(inThreeMonths).toString());
    return record;
  }
}
