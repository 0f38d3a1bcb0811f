package dev.cosell.aws;

import static dev.cosell.opportunity.Field.ACCOUNT_CITY;
import static dev.cosell.opportunity.Field.ACCOUNT_COUNTRY;
import static dev.cosell.opportunity.Field.ACCOUNT_DUNS;
import static dev.cosell.opportunity.Field.ACCOUNT_INDUSTRY;
import static dev.cosell.opportunity.Field.ACCOUNT_NAME;
import static dev.cosell.opportunity.Field.ACCOUNT_OTHER_INDUSTRY;
import static dev.cosell.opportunity.Field.ACCOUNT_POSTAL_CODE;
import static dev.cosell.opportunity.Field.ACCOUNT_REGION;
import static dev.cosell.opportunity.Field.ACCOUNT_STREET;
import static dev.cosell.opportunity.Field.ACCOUNT_WEBSITE;
import static dev.cosell.opportunity.Field.CLOSED_LOST_REASON;
import static dev.cosell.opportunity.Field.COMMENTS;
import static dev.cosell.opportunity.Field.CONTACTS;
import static dev.cosell.opportunity.Field.CONTRACT_MONTHS;
import static dev.cosell.opportunity.Field.CUSTOMER_PROBLEM;
import static dev.cosell.opportunity.Field.DEAL_VALUE;
import static dev.cosell.opportunity.Field.EXPECTED_MONTHLY_SPEND;
import static dev.cosell.opportunity.Field.NEXT_STEPS;
import static dev.cosell.opportunity.Field.OWNER;
import static dev.cosell.opportunity.Field.STAGE;
import static dev.cosell.opportunity.Field.TARGET_CLOSE_DATE;
import static dev.cosell.opportunity.Field.TITLE;
import static dev.cosell.opportunity.Field.TYPE;
import static dev.cosell.portal.Preflight.Moment.CREATE;
import static dev.cosell.portal.Preflight.Moment.SUBMIT;
import static dev.cosell.portal.Preflight.Moment.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, with a deal that breaks it and nothing else. */
class AwsRulesTest {
  private static final String OFFER =
      "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/";
  private static final String NOTHING = "Do Not Need Support from AWS Sales Rep";

  private final List<Case> cases = new ArrayList<>();

  /** A deal that breaks one rule. */
  private static final class Case {
    private final String rule;
    private final String message;
    private FieldValues values = Deals.full().fieldValues();
    private OpportunityId id = Deals.full().id();
    private Moment moment = SUBMIT;
    private Optional<PortalRecord> current = Optional.empty();
    private AwsPartner partner = AwsPartner.SOFTWARE;

    private Case(String rule, String message) {
      this.rule = rule;
      this.message = message;
    }

    Case set(Field field, FieldValue value) {
      values = values.with(field, value);
      return this;
    }

    Case set(Field field, String text) {
      return set(field, new Text(text));
    }

    Case without(Field... fields) {
      values = values.only(field -> !List.of(fields).contains(field));
      return this;
    }

    Case at(Moment other) {
      moment = other;
      return this;
    }

    /** The record as it was before what follows is set. */
    Case updating(String reviewStatus) {
      current = Optional.of(Records.of(deal(), reviewStatus));
      return at(UPDATE);
    }

    Case as(AwsPartner other) {
      partner = other;
      return this;
    }

    Opportunity deal() {
      return Opportunity.of(id, values);
    }

    List<Violation> violations() {
      AwsPreflight preflight = new AwsPreflight(SharingBoundary.standard(), clock(), partner);
      return preflight.check(deal(), moment, current).violations();
    }
  }

  private static Clock clock() {
    return Clock.fixed(Deals.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private Case breaking(String rule, String message) {
    Case broken = new Case(rule, message);
    cases.add(broken);
    return broken;
  }

  private static FieldValue money(String text) {
    return new Amount(Money.parse(text));
  }

  private static FieldValue numbered(int count, String pattern) {
    return new Items(
        IntStream.range(0, count).mapToObj(i -> String.format(pattern, 1000 + i)).toList());
  }

  private static FieldValue person(Contact person) {
    return new People(List.of(OpportunityContact.of(person)));
  }

  private static Contact someone() {
    return Contact.builder().firstName("Kim").email("kim@northwind.example").build();
  }

  private void account() {
    breaking(
            "account.name.required", "account.name is required, unless aws.nationalSecurity is Yes")
        .without(ACCOUNT_NAME);
    breaking("account.name.length", "account.name must have at most 120 characters, but had 121")
        .set(ACCOUNT_NAME, "n".repeat(121));
    breaking(
            "account.name.nationalSecurity",
            "account.name is required by the form of the request even when aws.nationalSecurity is"
                + " Yes")
        .set(AwsFields.NATIONAL_SECURITY, "Yes")
        .set(ACCOUNT_INDUSTRY, "Government")
        .without(ACCOUNT_NAME);
    breaking("account.industry.required", "account.industry is required").without(ACCOUNT_INDUSTRY);
    breaking(
            "account.industry.value",
            "account.industry must be one of AWS's 28 values, such as Aerospace, but was 'Space'")
        .set(ACCOUNT_INDUSTRY, "Space");
    breaking(
            "account.industry.nationalSecurity",
            "account.industry must be Government when aws.nationalSecurity is Yes, but was"
                + " Manufacturing")
        .set(AwsFields.NATIONAL_SECURITY, "Yes");
    breaking(
            "account.otherIndustry.required",
            "account.otherIndustry is required when account.industry is Other")
        .set(ACCOUNT_INDUSTRY, "Other");
    breaking(
            "account.otherIndustry.length",
            "account.otherIndustry must have at most 255 characters, but had 256")
        .set(ACCOUNT_INDUSTRY, "Other")
        .set(ACCOUNT_OTHER_INDUSTRY, "o".repeat(256));
    breaking(
            "account.website.required",
            "account.website is required, unless aws.nationalSecurity is Yes")
        .without(ACCOUNT_WEBSITE);
    breaking(
            "account.website.length",
            "account.website must have from 4 to 255 characters, but had 256")
        .set(ACCOUNT_WEBSITE, "www." + "w".repeat(244) + ".example");
    breaking(
            "account.website.address",
            "account.website must be a host name with a dot, with or without http:// or https://")
        .set(ACCOUNT_WEBSITE, "Northwind");
    breaking(
            "account.duns.format",
            "account.duns must be a D-U-N-S number of 9 digits, but was '12'")
        .set(ACCOUNT_DUNS, "12");
    breaking("account.country.required", "account.country is required").without(ACCOUNT_COUNTRY);
    breaking(
            "account.country.value",
            "account.country must be one of AWS's 249 values, such as US, but was 'UK'")
        .set(ACCOUNT_COUNTRY, "UK");
    breaking(
            "account.region.required",
            "account.region is required when account.country is US, unless aws.nationalSecurity is"
                + " Yes")
        .without(ACCOUNT_REGION);
    breaking(
            "account.region.value",
            "account.region must be a state of the United States, such as Washington, but was"
                + " 'Bavaria'")
        .set(ACCOUNT_REGION, "Bavaria");
    breaking(
            "account.postalCode.required",
            "account.postalCode is required when the country has postal codes, unless"
                + " aws.nationalSecurity is Yes")
        .without(ACCOUNT_POSTAL_CODE);
    breaking(
            "account.postalCode.length",
            "account.postalCode must have at most 20 characters, but had 21")
        .at(CREATE)
        .set(ACCOUNT_POSTAL_CODE, "9".repeat(21));
    breaking(
            "account.postalCode.format",
            "account.postalCode must have the form 99999 OR 99999-9999 in US")
        .set(ACCOUNT_POSTAL_CODE, "SW1A 1AA");
    breaking("account.city.length", "account.city must have at most 255 characters, but had 256")
        .set(ACCOUNT_CITY, "c".repeat(256));
    breaking(
            "account.street.length", "account.street must have at most 255 characters, but had 256")
        .set(ACCOUNT_STREET, "s".repeat(256));
    breaking(
            "aws.customerAwsAccountId.format",
            "aws.customerAwsAccountId must be an AWS account number of 12 digits, but was 'a b'")
        .set(AwsFields.CUSTOMER_AWS_ACCOUNT_ID, "a b");
    breaking(
            "aws.customerAwsAccountId.required",
            "aws.customerAwsAccountId is required at stage Launched when one is a services partner")
        .without(AwsFields.CUSTOMER_AWS_ACCOUNT_ID)
        .updating("Approved")
        .set(STAGE, "Launched")
        .as(new AwsPartner(true, false));
  }

  private void people() {
    breaking(
            "contacts.email.format",
            "contacts[0].email must be an e-mail address of letters without accents, digits and"
                + " marks")
        .set(CONTACTS, person(someone().withEmail(Optional.of("kim at northwind"))));
    breaking(
            "contacts.email.length",
            "contacts[0].email must have at most 80 characters, but had 81")
        .set(CONTACTS, person(someone().withEmail(Optional.of("k".repeat(73) + "@k.kk.kk"))));
    breaking(
            "contacts.phone.format",
            "contacts[0].phone must be + and the whole number with its country code, at most 15"
                + " digits")
        .set(CONTACTS, person(someone().withPhone(Optional.of("206 555 0100"))));
    breaking(
            "contacts.firstName.length",
            "contacts[0].firstName must have at most 80 characters, but had 81")
        .set(CONTACTS, person(someone().withFirstName(Optional.of("f".repeat(81)))));
    breaking(
            "contacts.lastName.length",
            "contacts[0].lastName must have at most 80 characters, but had 81")
        .set(CONTACTS, person(someone().withLastName(Optional.of("l".repeat(81)))));
    breaking(
            "contacts.title.length",
            "contacts[0].title must have at most 80 characters, but had 81")
        .set(CONTACTS, person(someone().withTitle(Optional.of("t".repeat(81)))));
    breaking(
            "contacts.nobody",
            "contacts[0] must have a name, an e-mail address or a telephone number")
        .set(CONTACTS, person(Contact.builder().id("003-A1").build()));
    breaking(
            "owner.email.format",
            "owner.email must be an e-mail address of letters without accents, digits and marks")
        .set(OWNER, person(someone().withEmail(Optional.of("kim at northwind"))));
    breaking("owner.email.length", "owner.email must have at most 80 characters, but had 81")
        .set(OWNER, person(someone().withEmail(Optional.of("k".repeat(73) + "@k.kk.kk"))));
    breaking(
            "owner.phone.format",
            "owner.phone must be + and the whole number with its country code, at most 15 digits")
        .set(OWNER, person(someone().withPhone(Optional.of("206 555 0100"))));
    breaking(
            "owner.firstName.length", "owner.firstName must have at most 80 characters, but had 81")
        .set(OWNER, person(someone().withFirstName(Optional.of("f".repeat(81)))));
    breaking("owner.lastName.length", "owner.lastName must have at most 80 characters, but had 81")
        .set(OWNER, person(someone().withLastName(Optional.of("l".repeat(81)))));
    breaking("owner.nobody", "owner must have a name, an e-mail address or a telephone number")
        .set(OWNER, person(Contact.builder().id("005-A1").build()));
  }

  private void project() {
    breaking("title.required", "title is required").without(TITLE);
    breaking("title.length", "title must have at most 255 characters, but had 256")
        .set(TITLE, "t".repeat(256));
    breaking("customerProblem.required", "customerProblem is required").without(CUSTOMER_PROBLEM);
    breaking(
            "customerProblem.length",
            "customerProblem must have from 20 to 2000 characters, but had 11")
        .set(CUSTOMER_PROBLEM, "It is slow.");
    breaking("aws.deliveryModels.required", "aws.deliveryModels is required from the submission on")
        .without(AwsFields.DELIVERY_MODELS);
    breaking(
            "aws.deliveryModels.value",
            "aws.deliveryModels must be one of SaaS or PaaS, BYOL or AMI, Managed Services,"
                + " Professional Services, Resell, Other, but was 'SaaS'")
        .set(AwsFields.DELIVERY_MODELS, Items.of("SaaS"));
    breaking(
            "aws.customerUseCase.required",
            "aws.customerUseCase is required from the submission on")
        .without(AwsFields.CUSTOMER_USE_CASE);
    breaking(
            "aws.customerUseCase.value",
            "aws.customerUseCase must be one of AWS's 39 values, such as AI Machine Learning and"
                + " Analytics, but was 'Security &amp; Compliance'")
        .set(AwsFields.CUSTOMER_USE_CASE, "Security &amp; Compliance");
    breaking(
            "aws.salesActivities.required",
            "aws.salesActivities is required from the submission on")
        .without(AwsFields.SALES_ACTIVITIES);
    breaking(
            "aws.salesActivities.value",
            "aws.salesActivities must be one of Initialized discussions with customer, Customer has"
                + " shown interest in solution, Conducted POC / Demo, In evaluation / planning"
                + " stage, Agreed on solution to Business Problem, Completed Action Plan, Finalized"
                + " Deployment Need, SOW Signed, but was 'Lunch'")
        .set(AwsFields.SALES_ACTIVITIES, Items.of("Lunch"));
    breaking(
            "aws.competitorName.value",
            "aws.competitorName must be one of Oracle Cloud, On-Prem, Co-location, Akamai,"
                + " AliCloud, Google Cloud Platform, IBM Softlayer, Microsoft Azure, Other- Cost"
                + " Optimization, No Competition, *Other, but was 'Other'")
        .set(AwsFields.COMPETITOR_NAME, "Other");
    breaking(
            "aws.otherCompetitorNames.required",
            "aws.otherCompetitorNames is required when aws.competitorName is *Other")
        .without(AwsFields.OTHER_COMPETITOR_NAMES);
    breaking(
            "aws.otherCompetitorNames.length",
            "aws.otherCompetitorNames must have at most 255 characters, but had 256")
        .set(AwsFields.OTHER_COMPETITOR_NAMES, "o".repeat(256));
    breaking(
            "aws.otherSolutionDescription.length",
            "aws.otherSolutionDescription must have at most 255 characters, but had 256")
        .set(AwsFields.OTHER_SOLUTION_DESCRIPTION, "o".repeat(256));
    breaking(
            "aws.relatedOpportunity.required",
            "aws.relatedOpportunity is required when type is Flat Renewal")
        .set(TYPE, "Flat Renewal");
    breaking(
            "aws.relatedOpportunity.format",
            "aws.relatedOpportunity must be the id of an AWS opportunity, the letter O and up to 19"
                + " digits, but was '0123'")
        .set(AwsFields.RELATED_OPPORTUNITY, "0123");
    breaking(
            "aws.apnPrograms.value",
            "aws.apnPrograms must be one of AWS's 16 values, such as APN Immersion Days, but was"
                + " 'APN'")
        .set(AwsFields.APN_PROGRAMS, Items.of("APN"));
    breaking("comments.length", "comments must have at most 255 characters, but had 256")
        .set(COMMENTS, "c".repeat(256));
    breaking("aws.partition.value", "aws.partition must be one of aws-eusc, but was 'aws'")
        .set(AwsFields.PARTITION, "aws");
    breaking(
            "type.value",
            "type must be one of Net New Business, Flat Renewal, Expansion, but was 'New'")
        .set(TYPE, "New");
    breaking("id.length", "id must have at most 64 characters, but had 65").id =
        new OpportunityId("i".repeat(65));
    breaking("*.kind", "title must be one text").set(TITLE, Items.of("a", "b"));
  }

  private void spend() {
    breaking(
            "expectedMonthlySpend.required",
            "expectedMonthlySpend is required, unless aws.estimationUrl is given")
        .without(EXPECTED_MONTHLY_SPEND);
    breaking(
            "expectedMonthlySpend.amount",
            "expectedMonthlySpend must be above 0 and at most 1000000000000000, but was USD 0.00")
        .set(EXPECTED_MONTHLY_SPEND, money("USD 0.00"));
    breaking(
            "expectedMonthlySpend.sign", "expectedMonthlySpend must not be negative, but was -5.00")
        .set(EXPECTED_MONTHLY_SPEND, money("USD -5.00"));
    breaking(
            "expectedMonthlySpend.spendCurrency",
            "expectedMonthlySpend must be in USD or EUR, but was in GBP")
        .without(DEAL_VALUE)
        .set(EXPECTED_MONTHLY_SPEND, money("GBP 5.00"));
    breaking(
            "expectedMonthlySpend.sovereignCurrency",
            "expectedMonthlySpend must be in EUR when aws.partition is aws-eusc, but was in USD")
        .set(AwsFields.PARTITION, "aws-eusc");
    breaking(
            "expectedMonthlySpend.lockedCurrency",
            "expectedMonthlySpend must stay in its currency: AWS locks this field while the review"
                + " status is Approved")
        .without(DEAL_VALUE, CONTRACT_MONTHS)
        .updating("Approved")
        .set(EXPECTED_MONTHLY_SPEND, money("EUR 5.00"));
    breaking(
            "dealValue.amount",
            "dealValue must be above 0 and at most 1000000000000000, but was USD"
                + " 1000000000000000.01")
        .set(DEAL_VALUE, money("USD 1000000000000000.01"));
    breaking("dealValue.sign", "dealValue must not be negative, but was -5.00")
        .set(DEAL_VALUE, money("USD -5.00"));
    breaking(
            "dealValue.sameCurrency",
            "dealValue must be in the currency of expectedMonthlySpend, but one was in EUR and the"
                + " other in USD")
        .set(DEAL_VALUE, money("EUR 5.00"));
    breaking("contractMonths.range", "contractMonths must be from 1 to 144, but was 145")
        .set(CONTRACT_MONTHS, new Whole(145));
    breaking(
            "aws.estimationUrl.format",
            "aws.estimationUrl must be the link that the AWS Pricing Calculator gives when an"
                + " estimate is shared, but was 'https://calculator.example/1'")
        .without(DEAL_VALUE)
        .set(AwsFields.ESTIMATION_URL, "https://calculator.example/1");
    breaking(
            "aws.estimationUrl.besideDealValue",
            "aws.estimationUrl must not be given together with dealValue")
        .set(
            AwsFields.ESTIMATION_URL,
            "https://calculator.aws/#/estimate?id=" + "0123456789abcdef".repeat(2));
    breaking("aws.softwareRevenue.sign", "aws.softwareRevenue must not be negative, but was -5.00")
        .set(AwsFields.SOFTWARE_REVENUE, money("USD -5.00"));
    breaking(
            "aws.softwareRevenue.digits",
            "aws.softwareRevenue must have at most 31 digits before the decimal point, but had 32")
        .set(AwsFields.SOFTWARE_REVENUE, money("USD 1" + "0".repeat(31)));
    breaking(
            "aws.softwareRevenue.decimals",
            "aws.softwareRevenue must have at most 2 decimals, but was 1.234")
        .set(AwsFields.SOFTWARE_REVENUE, money("KWD 1.234"));
    breaking(
            "aws.softwareRevenue.currency",
            "aws.softwareRevenue must be in one of AWS's 168 currencies, but was in XAU")
        .set(AwsFields.SOFTWARE_REVENUE, money("XAU 1"));
  }

  /** A business rule breaks as well where one of these forms does. */
  private static final List<String> NEVER_ALONE =
      List.of(
          "dealValue.currency",
          "dealValue.decimals",
          "dealValue.digits",
          "dealValue.spendCurrency",
          "expectedMonthlySpend.currency",
          "expectedMonthlySpend.decimals",
          "expectedMonthlySpend.digits",
          "targetCloseDate.format");

  private void lifeCycle() {
    breaking("stage.required", "stage is required in an update")
        .updating("Pending Submission")
        .without(STAGE);
    breaking(
            "stage.value",
            "stage must be one of Prospect, Qualified, Technical Validation, Business Validation,"
                + " Committed, Launched, Closed Lost, but was 'Prspect'")
        .set(STAGE, "Prspect");
    breaking("stage.newAndLost", "stage must not be Closed Lost when a deal is made or submitted")
        .set(STAGE, "Closed Lost")
        .set(CLOSED_LOST_REASON, "Price");
    breaking(
            "closedLostReason.required",
            "closedLostReason is required in an update when stage is Closed Lost")
        .updating("Approved")
        .set(STAGE, "Closed Lost");
    breaking(
            "closedLostReason.stage",
            "closedLostReason must be given at stage Closed Lost alone, but the stage was"
                + " Qualified")
        .set(CLOSED_LOST_REASON, "Price");
    breaking(
            "closedLostReason.value",
            "closedLostReason must be one of AWS's 19 values, such as Customer Deficiency, but was"
                + " 'Weather'")
        .updating("Approved")
        .set(STAGE, "Closed Lost")
        .set(CLOSED_LOST_REASON, "Weather");
    breaking("nextSteps.length", "nextSteps must have at most 255 characters, but had 256")
        .set(NEXT_STEPS, "n".repeat(256));
    breaking("targetCloseDate.required", "targetCloseDate is required").without(TARGET_CLOSE_DATE);
    breaking(
            "targetCloseDate.past",
            "targetCloseDate must not be before 2026-11-22, but was 2026-11-21")
        .set(TARGET_CLOSE_DATE, new Day(Deals.TODAY.minusDays(1)));
    breaking(
            "targetCloseDate.ahead",
            "targetCloseDate must not be after 2086-11-22, but was 2086-11-23")
        .set(TARGET_CLOSE_DATE, new Day(LocalDate.of(2086, 11, 23)));
    breaking(
            "aws.softwareRevenueEffectiveDate.format",
            "aws.softwareRevenueEffectiveDate must be a day of the years 1000 to 9999, but was"
                + " '0999-12-31'")
        .set(AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE, new Day(LocalDate.of(999, 12, 31)));
    breaking(
            "aws.softwareRevenueExpirationDate.format",
            "aws.softwareRevenueExpirationDate must be a day of the years 1000 to 9999, but was"
                + " '+10000-01-01'")
        .set(AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE, new Day(LocalDate.of(10000, 1, 1)));
    breaking(
            "aws.softwareRevenueExpirationDate.order",
            "aws.softwareRevenueExpirationDate must not be before"
                + " aws.softwareRevenueEffectiveDate")
        .set(AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE, new Day(Deals.TODAY));
    breaking(
            "aws.softwareRevenueDeliveryModel.value",
            "aws.softwareRevenueDeliveryModel must be one of Contract, Pay-as-you-go, Subscription,"
                + " but was 'Gift'")
        .set(AwsFields.SOFTWARE_REVENUE_DELIVERY_MODEL, "Gift");
    for (Field field :
        List.of(
            AwsFields.SOFTWARE_REVENUE,
            AwsFields.SOFTWARE_REVENUE_DELIVERY_MODEL,
            AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE,
            AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE)) {
      breaking(
              field + ".required",
              field + " is required at stage Launched when one is in a special program")
          .without(field)
          .updating("Approved")
          .set(STAGE, "Launched")
          .as(new AwsPartner(false, true));
    }
  }

  private void marketing() {
    breaking(
            "aws.marketingSource.required",
            "aws.marketingSource is required from the submission on")
        .without(AwsFields.MARKETING_SOURCE);
    breaking(
            "aws.marketingSource.value",
            "aws.marketingSource must be one of Marketing Activity, None, but was 'Yes'")
        .set(AwsFields.MARKETING_SOURCE, "Yes");
    for (Field field :
        List.of(
            AwsFields.MARKETING_CAMPAIGN,
            AwsFields.MARKETING_CHANNELS,
            AwsFields.MARKETING_USE_CASES,
            AwsFields.MARKETING_FUNDING_USED)) {
      breaking(field + ".source", field + " must not be given when aws.marketingSource is None")
          .without(
              Stream.of(
                      AwsFields.MARKETING_CAMPAIGN,
                      AwsFields.MARKETING_CHANNELS,
                      AwsFields.MARKETING_USE_CASES,
                      AwsFields.MARKETING_FUNDING_USED)
                  .filter(other -> !other.equals(field))
                  .toArray(Field[]::new))
          .set(AwsFields.MARKETING_SOURCE, "None");
    }
    breaking(
            "aws.marketingChannels.value",
            "aws.marketingChannels must be one of AWS's 13 values, such as AWS Marketing Central,"
                + " but was 'Pigeon'")
        .set(AwsFields.MARKETING_CHANNELS, Items.of("Pigeon"));
    breaking(
            "aws.marketingUseCases.funding",
            "aws.marketingUseCases must not be given when aws.marketingFundingUsed is No")
        .set(AwsFields.MARKETING_FUNDING_USED, "No");
    breaking(
            "aws.marketingFundingUsed.required",
            "aws.marketingFundingUsed is required when aws.marketingSource is Marketing Activity")
        .without(AwsFields.MARKETING_FUNDING_USED);
    breaking(
            "aws.marketingFundingUsed.value",
            "aws.marketingFundingUsed must be one of Yes, No, but was 'Half'")
        .set(AwsFields.MARKETING_FUNDING_USED, "Half");
  }

  private void involvement() {
    breaking("aws.primaryNeeds.required", "aws.primaryNeeds is required from the submission on")
        .without(AwsFields.PRIMARY_NEEDS);
    breaking(
            "aws.primaryNeeds.value",
            "aws.primaryNeeds must be one of Co-Sell - Architectural Validation, Co-Sell - Business"
                + " Presentation, Co-Sell - Competitive Information, Co-Sell - Pricing Assistance,"
                + " Co-Sell - Technical Consultation, Co-Sell - Total Cost of Ownership Evaluation,"
                + " Co-Sell - Deal Support, Co-Sell - Support for Public Tender / RFx, Do Not Need"
                + " Support from AWS Sales Rep, but was 'Help'")
        .set(AwsFields.PRIMARY_NEEDS, Items.of("Help"));
    breaking(
            "aws.primaryNeeds.contradiction",
            "aws.primaryNeeds must not hold 'Do Not Need Support from AWS Sales Rep' beside a"
                + " Co-Sell need")
        .at(CREATE)
        .set(AwsFields.PRIMARY_NEEDS, Items.of("Co-Sell - Deal Support", NOTHING));
    breaking(
            "aws.primaryNeeds.nationalSecurity",
            "aws.primaryNeeds must not hold 'Do Not Need Support from AWS Sales Rep' when"
                + " aws.nationalSecurity is Yes")
        .at(CREATE)
        .set(AwsFields.NATIONAL_SECURITY, "Yes")
        .set(ACCOUNT_INDUSTRY, "Government")
        .set(AwsFields.PRIMARY_NEEDS, Items.of(NOTHING));
    breaking(
            "aws.nationalSecurity.value",
            "aws.nationalSecurity must be one of Yes, No, but was 'true'")
        .set(AwsFields.NATIONAL_SECURITY, "true");
    breaking(
            "aws.involvement.required",
            "aws.involvement is required at submission, Co-Sell or For Visibility Only")
        .without(AwsFields.INVOLVEMENT);
    breaking(
            "aws.involvement.value",
            "aws.involvement must be one of For Visibility Only, Co-Sell, but was 'co-sell'")
        .set(AwsFields.INVOLVEMENT, "co-sell");
    breaking(
            "aws.involvement.coSellNeeds",
            "aws.involvement must not be Co-Sell when aws.primaryNeeds holds 'Do Not Need Support"
                + " from AWS Sales Rep'")
        .set(AwsFields.PRIMARY_NEEDS, Items.of(NOTHING));
    breaking(
            "aws.involvement.visibilityNeeds",
            "aws.involvement must not be For Visibility Only when aws.primaryNeeds holds a Co-Sell"
                + " need")
        .set(AwsFields.INVOLVEMENT, "For Visibility Only");
    breaking(
            "aws.involvement.neverBack",
            "aws.involvement must not go back from Co-Sell to For Visibility Only")
        .updating("Approved")
        .set(AwsFields.INVOLVEMENT, "For Visibility Only");
    breaking("aws.visibility.value", "aws.visibility must be one of Full, Limited, but was 'Half'")
        .set(AwsFields.VISIBILITY, "Half");
    breaking(
            "aws.visibility.nationalSecurity",
            "aws.visibility must be Full when aws.nationalSecurity is Yes, but was Limited")
        .set(AwsFields.NATIONAL_SECURITY, "Yes")
        .set(ACCOUNT_INDUSTRY, "Government")
        .set(AwsFields.VISIBILITY, "Limited");
    for (Field field : List.of(AwsFields.SALES_ACTIVITIES, NEXT_STEPS, CONTACTS)) {
      breaking(
              field + ".coSell",
              field + " is required when a deal for visibility only becomes one of co-sell")
          .without(field)
          .set(AwsFields.INVOLVEMENT, "For Visibility Only")
          .set(AwsFields.PRIMARY_NEEDS, Items.of(NOTHING))
          .updating("Approved")
          .set(AwsFields.PRIMARY_NEEDS, Items.of("Co-Sell - Deal Support"));
    }
  }

  private void associations() {
    breaking(
            "aws.solutions.required",
            "aws.solutions must name a solution from the submission on, unless a Marketplace"
                + " solution or product is named or aws.otherSolutionDescription says what is sold")
        .without(AwsFields.SOLUTIONS, AwsFields.OTHER_SOLUTION_DESCRIPTION);
    breaking(
            "aws.solutions.stage",
            "aws.solutions must name a solution at stage Committed or Launched, unless a"
                + " Marketplace solution or product is named; a description is not enough")
        .without(AwsFields.SOLUTIONS)
        .set(STAGE, "Committed");
    breaking(
            "aws.solutions.format",
            "aws.solutions must hold solution ids, S- and up to 19 digits, but was '1234567'")
        .set(AwsFields.SOLUTIONS, Items.of("1234567"));
    breaking("aws.solutions.count", "aws.solutions must hold at most 10, but held 11")
        .set(AwsFields.SOLUTIONS, numbered(11, "S-%d"));
    breaking(
            "aws.marketplaceSolutions.format",
            "aws.marketplaceSolutions must hold resource names of the AWS Marketplace, but was"
                + " 'soln-1'")
        .set(AwsFields.MARKETPLACE_SOLUTIONS, Items.of("soln-1"));
    breaking(
            "aws.marketplaceSolutions.count",
            "aws.marketplaceSolutions must hold at most 10, but held 11")
        .set(AwsFields.MARKETPLACE_SOLUTIONS, numbered(11, OFFER + "Solution/soln-%d"));
    breaking(
            "aws.marketplaceProducts.format",
            "aws.marketplaceProducts must hold resource names of the AWS Marketplace, but was"
                + " 'prod-1'")
        .set(AwsFields.MARKETPLACE_PRODUCTS, Items.of("prod-1"));
    breaking(
            "aws.marketplaceProducts.count",
            "aws.marketplaceProducts must hold at most 10, but held 11")
        .set(AwsFields.MARKETPLACE_PRODUCTS, numbered(11, OFFER + "SaaSProduct/prod-%d"));
    breaking(
            "aws.products.value",
            "aws.products must hold codes of AWS products, such as AmazonEC2Linux, but was 'EC2'")
        .set(AwsFields.PRODUCTS, Items.of("EC2"));
    breaking("aws.products.count", "aws.products must hold at most 20, but held 21")
        .set(AwsFields.PRODUCTS, products(21));
    breaking(
            "aws.offers.format",
            "aws.offers must hold resource names of the AWS Marketplace, but was 'offer-1'")
        .set(AwsFields.OFFERS, Items.of("offer-1"));
    breaking("aws.offers.count", "aws.offers must hold at most 1, but held 2")
        .set(AwsFields.OFFERS, numbered(2, OFFER + "Offer/offer-%d"));
    breaking(
            "aws.offerSets.format",
            "aws.offerSets must hold resource names of the AWS Marketplace, but was 'offerset-1'")
        .set(AwsFields.OFFER_SETS, Items.of("offerset-1"));
    breaking("aws.offerSets.count", "aws.offerSets must hold at most 1, but held 2")
        .set(AwsFields.OFFER_SETS, numbered(2, OFFER + "OfferSet/offerset-%d"));
    breaking("aws.offers.one", "aws.offers must not be given together with aws.offerSets")
        .set(AwsFields.OFFERS, numbered(1, OFFER + "Offer/offer-%d"))
        .set(AwsFields.OFFER_SETS, numbered(1, OFFER + "OfferSet/offerset-%d"));
    breaking("aws.offers.lost", "aws.offers must not change at stage Closed Lost")
        .updating("Approved")
        .set(STAGE, "Closed Lost")
        .set(CLOSED_LOST_REASON, "Price")
        .set(AwsFields.OFFERS, numbered(1, OFFER + "Offer/offer-%d"));
    breaking(
            "*.locked",
            "title must not change: AWS locks this field while the review status is Approved")
        .updating("Approved")
        .set(TITLE, "Another title");
  }

  private static FieldValue products(int count) {
    return new Items(
        dev.cosell.aws.internal.table.Tables.PRODUCTS.all().stream()
            .limit(count)
            .map(dev.cosell.aws.internal.table.AwsProducts.Product::code)
            .toList());
  }

  private List<Case> cases() {
    account();
    people();
    project();
    spend();
    lifeCycle();
    marketing();
    involvement();
    associations();
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFiresAloneWithItsMessage() {
    return cases().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.rule,
                    () -> {
                      AwsRule rule =
                          AwsRules.all().stream()
                              .filter(each -> each.id().equals(broken.rule))
                              .findFirst()
                              .orElseThrow();
                      assertThat(rule.moments()).contains(broken.moment);
                      assertThat(broken.violations())
                          .singleElement()
                          .satisfies(
                              violation -> {
                                assertThat(violation.message()).isEqualTo(broken.message);
                                assertThat(violation.code()).isEqualTo(rule.code());
                                assertThat(broken.message).startsWith(violation.path() + " ");
                                assertThat(violation.remedy()).isNotBlank();
                              });
                    }));
  }

  @Test
  void noRuleIsWithoutADealThatBreaksIt() {
    TreeSet<String> rules = new TreeSet<>();
    AwsRules.all().forEach(rule -> rules.add(rule.id()));
    TreeSet<String> broken = new TreeSet<>(NEVER_ALONE);
    cases().forEach(each -> broken.add(each.rule));
    assertThat(broken).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void noTwoRulesHaveOneId() {
    assertThat(AwsRules.all()).extracting(AwsRule::id).doesNotHaveDuplicates();
  }

  @Test
  void aFormOfAnAmountIsNamedBesideTheBusinessRule() {
    Case tooPrecise =
        new Case("expectedMonthlySpend.decimals", "")
            .without(DEAL_VALUE)
            .set(EXPECTED_MONTHLY_SPEND, money("KWD 1.234"));
    assertThat(tooPrecise.violations())
        .extracting(Violation::message)
        .containsExactlyInAnyOrder(
            "expectedMonthlySpend must have at most 2 decimals, but was 1.234",
            "expectedMonthlySpend must be in USD or EUR, but was in KWD");
    Case tooLong =
        new Case("dealValue.digits", "").set(DEAL_VALUE, money("USD 1" + "0".repeat(31)));
    assertThat(tooLong.violations())
        .extracting(Violation::path)
        .containsExactly("dealValue", "dealValue");
    Case gold = new Case("dealValue.currency", "").set(DEAL_VALUE, money("XAU 1"));
    assertThat(gold.violations())
        .extracting(Violation::message)
        .contains("dealValue must be in one of AWS's 168 currencies, but was in XAU");
  }

  @Test
  void theRulesThatNeverFireAloneAreFoundBesideTheOthers() {
    assertThat(NEVER_ALONE)
        .allSatisfy(
            id -> {
              Field field = new Field(id.substring(0, id.indexOf('.')));
              FieldValue value =
                  switch (id.substring(id.indexOf('.') + 1)) {
                    case "currency" -> money("XAU 1");
                    case "spendCurrency" -> money("GBP 5.00");
                    case "decimals" -> money("KWD 1.234");
                    case "digits" -> money("USD 1" + "0".repeat(31));
                    default -> new Day(LocalDate.of(999, 12, 31));
                  };
              String demand =
                  AwsRules.all().stream()
                      .filter(rule -> rule.id().equals(id))
                      .map(AwsRule::statement)
                      .findFirst()
                      .orElseThrow();
              assertThat(new Case(id, "").set(field, value).violations())
                  .extracting(Violation::message)
                  .anySatisfy(message -> assertThat(message).startsWith(field + " " + demand));
            });
  }

  @Test
  void aGoodDealPassesAtEveryMoment() {
    AwsPreflight preflight =
        new AwsPreflight(SharingBoundary.standard(), clock(), AwsPartner.SOFTWARE);
    for (Opportunity deal : List.of(Deals.minimal(), Deals.full())) {
      assertThat(preflight.check(deal, CREATE, Optional.empty()).violations()).isEmpty();
      assertThat(preflight.check(deal, SUBMIT, Optional.empty()).violations()).isEmpty();
      assertThat(
              preflight.check(deal, UPDATE, Optional.of(Records.of(deal, "Approved"))).violations())
          .isEmpty();
    }
  }
}
