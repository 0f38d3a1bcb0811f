package dev.cosell.azure;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.account.Industry;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.Money;

/** Named deals that Microsoft would take. */
final class Deals {
  static final Instant NOW = Instant.parse("2031-01-15T09:00:00Z");
  static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  private Deals() {}

  /** A deal in which Microsoft is asked to help, with all that a referral has a place for. */
  static Opportunity coSell() {
    return Opportunity.builder()
        .from(privateDeal())
        .putDetails(AzureFields.DEAL_TYPE, new Text("Co-sell"))
        .putDetails(AzureFields.SOLUTIONS, Items.of("SOL-1000-AAA", "SOL-1001-BBB"))
        .putDetails(AzureFields.PRODUCTS, Items.of("Azure", "PowerBI"))
        .putDetails(AzureFields.SERVICES, Items.of("Integration"))
        .putDetails(AzureFields.QUALIFICATION, new Text("SalesQualified"))
        .putDetails(AzureFields.ASSISTANCE_REQUEST, new Text("ProofOfConceptOrDemo"))
        .putDetails(AzureFields.CAMPAIGN_ID, new Text("autumn-2030"))
        .putDetails(AzureFields.REFERRAL_PROGRAM, new Text("Example Program"))
        .putDetails(AzureFields.CUSTOMER_SIZE, new Text("251to1000employees"))
        .putDetails(AzureFields.CUSTOMER_EXTERNAL_ID, new Text("6-EX4711"))
        .comments("Please bring somebody who knows the warehouse.")
        .addContacts(
            new OpportunityContact(
                person("Kim", "Okafor", "kim.okafor@northwind.example"),
                Optional.of("Decision Maker")))
        .build();
  }

  /** A deal that Microsoft sees and has no part in. */
  static Opportunity partnerLed() {
    return Opportunity.builder()
        .from(privateDeal())
        .putDetails(AzureFields.DEAL_TYPE, new Text("Partner-led"))
        .putDetails(AzureFields.SOLUTIONS, Items.of("SOL-1000-AAA"))
        .build();
  }

  /** A deal that Microsoft does not see. */
  static Opportunity privateDeal() {
    return Opportunity.builder()
        .id(new OpportunityId("006-A1"))
        .title("Data platform of Northwind Mills")
        .account(
            Account.builder()
                .id(new AccountId("001-A1"))
                .name("Northwind Mills")
                .industry(new Industry("Manufacturing"))
                .duns("123456789")
                .address(
                    Address.builder()
                        .street("1 Mill Road")
                        .city("Seattle")
                        .region("Washington")
                        .postalCode("98101")
                        .country("US")
                        .build())
                .build())
        .customerProblem("Reports take two days because the warehouse is full.")
        .stage(Stage.QUALIFIED)
        .targetCloseDate(TODAY.plusMonths(4))
        .dealValue(Money.parse("USD 240000.00"))
        .owner(person("Robin", "Reyes", "robin.reyes@partner.example"))
        .putDetails(AzureFields.DEAL_TYPE, new Text("Private"))
        .putDetails(AzureFields.CONSENT_TO_CONTACT, new Text("Yes"))
        .putDetails(AzureFields.CONSENT_TO_SHARE_INFO, new Text("Yes"))
        .build();
  }

  /** A signed contract, as it is registered on a day. */
  static FieldValues registration(LocalDate signed) {
    return FieldValues.builder()
        .put(AzureFields.REGISTRATION_CONTRACT_VALUE, new Amount(Money.parse("USD 120000.00")))
        .put(AzureFields.REGISTRATION_TERM, new Text("Finite"))
        .put(AzureFields.REGISTRATION_SIGN_DATE, new Day(signed))
        .put(AzureFields.REGISTRATION_START_DATE, new Day(signed.plusDays(10)))
        .put(AzureFields.REGISTRATION_END_DATE, new Day(signed.plusDays(10).plusYears(2)))
        .put(AzureFields.REGISTRATION_SOLUTION, new Text("SOL-1000-AAA"))
        .put(AzureFields.REGISTRATION_SOLUTION_VALUE, new Amount(Money.parse("USD 100000.00")))
        .put(AzureFields.REGISTRATION_DEPLOYED_ON_AZURE, new Text("Yes"))
        .put(AzureFields.REGISTRATION_TENANT, new Text("Customer"))
        .put(AzureFields.REGISTRATION_PRICING_MODEL, new Text("Other"))
        .build();
  }

  static FieldValues one(Field field, FieldValue value) {
    return FieldValues.builder().put(field, value).build();
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
