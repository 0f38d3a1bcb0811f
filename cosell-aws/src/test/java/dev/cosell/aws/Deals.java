package dev.cosell.aws;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.account.Industry;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Deals of made-up customers. */
final class Deals {
  /** The day on which these deals are dealt with. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Deals() {}

  /** What AWS asks for at submission, and nothing else. */
  static Opportunity minimal() {
    return Opportunity.builder()
        .id(new OpportunityId("006-A1"))
        .title("Data platform of Northwind Mills")
        .account(account())
        .customerProblem("Reports take two days because the warehouse is full.")
        .stage(Stage.QUALIFIED)
        .targetCloseDate(TODAY.plusMonths(4))
        .expectedMonthlySpend(Money.parse("USD 12500.00"))
        .putDetails(AwsFields.PRIMARY_NEEDS, Items.of("Co-Sell - Architectural Validation"))
        .putDetails(AwsFields.DELIVERY_MODELS, Items.of("SaaS or PaaS"))
        .putDetails(AwsFields.CUSTOMER_USE_CASE, new Text("Security & Compliance"))
        .putDetails(AwsFields.SALES_ACTIVITIES, Items.of("Customer has shown interest in solution"))
        .putDetails(AwsFields.MARKETING_SOURCE, new Text("None"))
        .putDetails(AwsFields.SOLUTIONS, Items.of("S-1234567"))
        .putDetails(AwsFields.INVOLVEMENT, new Text("Co-Sell"))
        .build();
  }

  /** Everything that AWS has a place for. */
  static Opportunity full() {
    Opportunity minimal = minimal();
    Map<Field, FieldValue> details = new HashMap<>(minimal.details());
    details.put(AwsFields.NATIONAL_SECURITY, new Text("No"));
    details.put(AwsFields.CUSTOMER_AWS_ACCOUNT_ID, new Text("111122223333"));
    details.put(AwsFields.COMPETITOR_NAME, new Text("*Other"));
    details.put(AwsFields.OTHER_COMPETITOR_NAMES, new Text("Contoso Warehouse"));
    details.put(AwsFields.OTHER_SOLUTION_DESCRIPTION, new Text("Our data platform"));
    details.put(AwsFields.APN_PROGRAMS, Items.of("Well-Architected"));
    details.put(AwsFields.MARKETING_SOURCE, new Text("Marketing Activity"));
    details.put(AwsFields.MARKETING_CAMPAIGN, new Text("Autumn 2026"));
    details.put(AwsFields.MARKETING_CHANNELS, Items.of("Email", "Search"));
    details.put(AwsFields.MARKETING_USE_CASES, Items.of("Analytics"));
    details.put(AwsFields.MARKETING_FUNDING_USED, new Text("Yes"));
    details.put(AwsFields.SOFTWARE_REVENUE, new FieldValue.Amount(Money.parse("USD 90000.00")));
    details.put(AwsFields.SOFTWARE_REVENUE_DELIVERY_MODEL, new Text("Contract"));
    details.put(AwsFields.SOFTWARE_REVENUE_EFFECTIVE_DATE, new FieldValue.Day(TODAY.plusMonths(4)));
    details.put(
        AwsFields.SOFTWARE_REVENUE_EXPIRATION_DATE, new FieldValue.Day(TODAY.plusMonths(16)));
    details.put(AwsFields.PRODUCTS, Items.of("AWSAmplify", "AWSApp2Container"));
    details.put(AwsFields.VISIBILITY, new Text("Full"));
    return Opportunity.builder()
        .from(minimal)
        .account(
            account()
                .withDuns("123456789")
                .withAddress(
                    minimal
                        .account()
                        .orElseThrow()
                        .address()
                        .withCity("Seattle")
                        .withStreet("1 Mill Road")))
        .dealValue(Money.parse("USD 240000.00"))
        .contractMonths(24)
        .type(OpportunityType.NET_NEW)
        .nextSteps("Workshop in December")
        .comments("The customer reads proposals on Mondays.")
        .owner(person("Robin", "Reyes", "robin.reyes@partner.example"))
        .addContacts(
            new OpportunityContact(
                person("Kim", "Okafor", "kim.okafor@northwind.example"),
                Optional.of("Decision Maker")))
        .details(details)
        .build();
  }

  static Account account() {
    return Account.builder()
        .id(new AccountId("001-A1"))
        .name("Northwind Mills")
        .website("www.northwind.example")
        .industry(new Industry("Manufacturing"))
        .address(Address.builder().country("US").region("Washington").postalCode("98101").build())
        .build();
  }

  static Contact person(String first, String last, String email) {
    return Contact.builder()
        .id("003-" + last)
        .firstName(first)
        .lastName(last)
        .email(email)
        .phone("+12065550100")
        .title("Head of Data")
        .build();
  }
}
