package dev.cosell.aws.internal.mapping;

import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.table.AwsProducts;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every field that AWS's record has a place for, in the order in which they are written: the
 * partition before the spend, whose currency depends on it, and the country before the state.
 */
public final class Bindings {
  /** What the service model asks of offers; a join takes at most 255 characters. */
  private static final String OFFER =
      "arn:aws:aws-marketplace:[a-z]{1,2}-[a-z]*-\\d{1,2}:\\d{12}:AWSMarketplace";

  private static final Map<Field, Binding> BY_FIELD = byField();
  private static final List<Binding> ALL = List.copyOf(BY_FIELD.values());

  private Bindings() {}

  /**
   * All of them.
   *
   * @return the bindings, in the order in which they are written
   */
  public static List<Binding> all() {
    return ALL;
  }

  /**
   * The binding of a field.
   *
   * @param field the field
   * @return the binding; empty if AWS's record has no place for the field
   */
  public static Optional<Binding> of(Field field) {
    return Optional.ofNullable(BY_FIELD.get(field));
  }

  private static Map<Field, Binding> byField() {
    Map<Field, Binding> bindings = new LinkedHashMap<>();
    for (Binding binding : list()) {
      bindings.put(binding.field(), binding);
    }
    return bindings;
  }

  private static List<Binding> list() {
    return List.of(
        words(AwsFields.PRIMARY_NEEDS, "PrimaryNeedsFromAws"),
        text(AwsFields.NATIONAL_SECURITY, "NationalSecurity"),
        text(Field.ACCOUNT_NAME, "Customer.Account.CompanyName"),
        text(Field.ACCOUNT_INDUSTRY, "Customer.Account.Industry"),
        text(Field.ACCOUNT_OTHER_INDUSTRY, "Customer.Account.OtherIndustry"),
        text(Field.ACCOUNT_WEBSITE, "Customer.Account.WebsiteUrl"),
        awsAccountId(),
        duns(),
        text(Field.ACCOUNT_COUNTRY, "Customer.Account.Address.CountryCode")
            .spelled(Spelling::upperCase),
        new RegionBinding(),
        text(Field.ACCOUNT_CITY, "Customer.Account.Address.City"),
        text(Field.ACCOUNT_POSTAL_CODE, "Customer.Account.Address.PostalCode"),
        text(Field.ACCOUNT_STREET, "Customer.Account.Address.StreetAddress"),
        new ContactsBinding(),
        text(Field.TITLE, "Project.Title"),
        text(Field.CUSTOMER_PROBLEM, "Project.CustomerBusinessProblem"),
        words(AwsFields.DELIVERY_MODELS, "Project.DeliveryModels"),
        text(AwsFields.CUSTOMER_USE_CASE, "Project.CustomerUseCase"),
        words(AwsFields.SALES_ACTIVITIES, "Project.SalesActivities"),
        text(AwsFields.COMPETITOR_NAME, "Project.CompetitorName"),
        text(AwsFields.OTHER_COMPETITOR_NAMES, "Project.OtherCompetitorNames"),
        text(AwsFields.OTHER_SOLUTION_DESCRIPTION, "Project.OtherSolutionDescription"),
        relatedOpportunity(),
        words(AwsFields.APN_PROGRAMS, "Project.ApnPrograms"),
        text(Field.COMMENTS, "Project.AdditionalComments"),
        text(AwsFields.PARTITION, "Project.AwsPartition"),
        new MonthlySpendBinding(),
        new EstimationUrlBinding(),
        new DealValueBinding(),
        new ContractMonthsBinding(),
        text(Field.TYPE, "OpportunityType"),
        text(AwsFields.MARKETING_SOURCE, "Marketing.Source"),
        text(AwsFields.MARKETING_CAMPAIGN, "Marketing.CampaignName"),
        words(AwsFields.MARKETING_CHANNELS, "Marketing.Channels"),
        words(AwsFields.MARKETING_USE_CASES, "Marketing.UseCases"),
        text(AwsFields.MARKETING_FUNDING_USED, "Marketing.AwsFundingUsed"),
        text(AwsFields.SOFTWARE_REVENUE_DELIVERY_MODEL, "SoftwareRevenue.DeliveryModel"),
        new SoftwareRevenueBinding(),
        new DayBinding(AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE, "SoftwareRevenue.EffectiveDate"),
        new DayBinding(
            AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE, "SoftwareRevenue.ExpirationDate"),
        text(Field.STAGE, "LifeCycle.Stage"),
        text(Field.CLOSED_LOST_REASON, "LifeCycle.ClosedLostReason"),
        text(Field.NEXT_STEPS, "LifeCycle.NextSteps"),
        new DayBinding(Field.TARGET_CLOSE_DATE, "LifeCycle.TargetCloseDate"),
        new OwnerBinding(),
        solutions(),
        marketplace(Association.MARKETPLACE_SOLUTIONS, "arn:.{1,251}"),
        marketplace(Association.MARKETPLACE_PRODUCTS, "arn:.{1,251}"),
        products(),
        marketplace(Association.OFFERS, OFFER + "/Offer/.{1,150}"),
        marketplace(Association.OFFER_SETS, OFFER + "/OfferSet/offerset-.{1,150}"),
        submission(AwsFields.INVOLVEMENT, "InvolvementType", "SalesInvolvementType"),
        submission(AwsFields.VISIBILITY, "Visibility", "Visibility"));
  }

  private static TextBinding text(Field field, String path) {
    return TextBinding.of(field, path, Form.of(field.name(), path));
  }

  private static Binding words(Field field, String path) {
    return WordsBinding.of(field, path, Form.of(field.name(), path));
  }

  private static Binding awsAccountId() {
    return patterned(
            AwsFields.CUSTOMER_AWS_ACCOUNT_ID,
            "Customer.Account.AwsAccountId",
            "must be an AWS account number of 12 digits",
            "take the number from the customer's account")
        .spelled(Spelling::digits);
  }

  private static Binding duns() {
    return patterned(
            Field.ACCOUNT_DUNS,
            "Customer.Account.Duns",
            "must be a D-U-N-S number of 9 digits",
            "correct the number, or leave it out")
        .spelled(Spelling::digits);
  }

  private static Binding relatedOpportunity() {
    return patterned(
        AwsFields.RELATED_OPPORTUNITY,
        "Project.RelatedOpportunityIdentifier",
        "must be the id of an AWS opportunity, the letter O and up to 19 digits",
        "take the id from Partner Central");
  }

  private static TextBinding patterned(Field field, String path, String demand, String remedy) {
    return TextBinding.of(field, path, List.of(Form.pattern(field.name(), path, demand, remedy)));
  }

  private static Binding submission(Field field, String member, String vocabulary) {
    Form form = Form.word(field.name(), Tables.VOCABULARIES.named(vocabulary).orElseThrow());
    return TextBinding.ofSubmission(field, "AwsSubmission." + member, form);
  }

  private static Binding solutions() {
    return WordsBinding.of(
        Association.SOLUTIONS,
        Form.pattern(
            AwsFields.SOLUTIONS.name(),
            Pattern.compile("S-[0-9]{1,19}"),
            "must hold solution ids, S- and up to 19 digits",
            "take the id from Partner Central"));
  }

  private static Binding products() {
    List<String> codes = Tables.PRODUCTS.all().stream().map(AwsProducts.Product::code).toList();
    return WordsBinding.of(
        Association.PRODUCTS,
        Form.word(
            AwsFields.PRODUCTS.name(),
            codes,
            "must hold codes of AWS products, such as AmazonEC2Linux",
            "use the code of AWS's published list of products",
            Citation.PRODUCTS));
  }

  private static Binding marketplace(Association association, String pattern) {
    return WordsBinding.of(
        association,
        Form.pattern(
            association.field().name(),
            Pattern.compile(pattern),
            "must hold resource names of the AWS Marketplace",
            "take the resource name from the Marketplace catalog"));
  }
}
