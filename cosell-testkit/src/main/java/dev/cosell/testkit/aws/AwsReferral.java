package dev.cosell.testkit.aws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal that AWS refers to the partner, as AWS knows it; the partner sees a summary of it in the
 * invitation and the rest once it has accepted.
 *
 * @param title what the deal is called
 * @param companyName the customer
 * @param industry a value of the API's Industry
 * @param websiteUrl the customer's site
 * @param countryCode the customer's country, ISO 3166
 * @param stateOrRegion the customer's state, a full name if the country is US
 * @param postalCode the customer's postal code
 * @param businessProblem what the customer needs, 20 to 2000 characters
 * @param monthlySpend what AWS expects the customer to spend a month, in USD
 * @param targetCloseDate when AWS expects to begin billing; empty for 90 days after the invitation
 */
public record AwsReferral(
    String title,
    String companyName,
    String industry,
    String websiteUrl,
    String countryCode,
    String stateOrRegion,
    String postalCode,
    String businessProblem,
    BigDecimal monthlySpend,
    Optional<LocalDate> targetCloseDate) {

  /**
   * A referral of a made-up customer in Seattle.
   *
   * @param companyName the customer
   * @return the referral
   */
  public static AwsReferral of(String companyName) {
    return new AwsReferral(
        companyName + " data platform",
        companyName,
        "Software and Internet",
        "www.customer.example",
        "US",
        "Washington",
        "98101",
        "The customer wants to move its data platform off its own hardware.",
        new BigDecimal("12500"),
        Optional.empty());
  }

  /**
   * The same referral with another title.
   *
   * @param other the title
   * @return the referral
   */
  public AwsReferral withTitle(String other) {
    return new AwsReferral(
        other,
        companyName,
        industry,
        websiteUrl,
        countryCode,
        stateOrRegion,
        postalCode,
        businessProblem,
        monthlySpend,
        targetCloseDate);
  }

  /**
   * The same referral with another expected spend.
   *
   * @param other a month's spend in USD
   * @return the referral
   */
  public AwsReferral withMonthlySpend(BigDecimal other) {
    return new AwsReferral(
        title,
        companyName,
        industry,
        websiteUrl,
        countryCode,
        stateOrRegion,
        postalCode,
        businessProblem,
        other,
        targetCloseDate);
  }

  /**
   * The same referral with another close date.
   *
   * @param other when AWS expects to begin billing
   * @return the referral
   */
  public AwsReferral withTargetCloseDate(LocalDate other) {
    return new AwsReferral(
        title,
        companyName,
        industry,
        websiteUrl,
        countryCode,
        stateOrRegion,
        postalCode,
        businessProblem,
        monthlySpend,
        Optional.of(other));
  }
}
