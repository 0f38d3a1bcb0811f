package dev.cosell.gcp;

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
import dev.cosell.opportunity.FieldValue.Whole;
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
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Deals() {}

  /** What a submission needs, and nothing else. */
  static Opportunity minimal() {
    return Opportunity.builder()
        .id(new OpportunityId("006-G1"))
        .title("Route planning of Kestrel Lines")
        .account(
            Account.builder()
                .id(new AccountId("001-G1"))
                .name("Kestrel Lines")
                .website("kestrel-lines.example")
                .industry(new Industry("Software and Internet"))
                .address(
                    Address.builder()
                        .street("4 Quay Street\nDock 2")
                        .city("Portland")
                        .region("Oregon")
                        .postalCode("97201")
                        .country("US")
                        .build())
                .build())
        .customerProblem("Routes are planned by hand and trucks drive half empty.")
        .targetCloseDate(TODAY.plusMonths(4))
        .dealValue(Money.parse("USD 96000.50"))
        .contractMonths(24)
        .putDetails(GcpFields.PRODUCT_FAMILY, Items.of("GOOGLE_CLOUD_PLATFORM"))
        .putDetails(GcpFields.EMPLOYEE_COUNT, new Whole(480))
        .putDetails(GcpFields.REGION, new Text("NORTH_AMERICA"))
        .putDetails(GcpFields.SUPPORT_LEVEL, new Text("ALIGN_SALES_ACCOUNT"))
        .putDetails(GcpFields.CONTRACT_VEHICLE, new Text("UNKNOWN"))
        .putDetails(GcpFields.DELIVERY_MODEL, new Text("SAAS_ON_GOOGLE_CLOUD"))
        .putDetails(GcpFields.LEGAL_LANGUAGE_ACCEPTED, new Text("Yes"))
        .build();
  }

  /** Everything that Google has a place for, but what waits for the acceptance. */
  static Opportunity full() {
    Map<Field, FieldValue> details = new HashMap<>(minimal().details());
    details.put(GcpFields.INDIRECT_PARTNER, new Text("partners/indirect01"));
    details.put(GcpFields.PRODUCT_CATEGORY, Items.of("DATA_ANALYTICS"));
    details.put(GcpFields.CONFIDENTIAL, new Text("No"));
    details.put(GcpFields.QUANTITY, new Whole(3));
    details.put(GcpFields.PUBLIC_SECTOR, new Text("No"));
    details.put(GcpFields.PUBLIC_TENDER_ATTESTATION, new Text("No"));
    details.put(GcpFields.BUDGET, new Text("EXACT_BUDGET_GIVEN"));
    details.put(GcpFields.DECISION_AUTHORITY, new Text("CLEARLY_IDENTIFIED_PROCESS"));
    details.put(GcpFields.NEED, new Text("COMPELLING_NEED"));
    details.put(GcpFields.TIMELINE, new Text("SPECIFIC_DECISION_DATES_GIVEN"));
    details.put(GcpFields.DECISION_PHASE, new Text("EVALUATION"));
    details.put(GcpFields.CAMPAIGN_CODE, new Text("autumn-26"));
    details.put(GcpFields.MSSP_DEAL, new Text("No"));
    details.put(GcpFields.SOLUTION_CONNECT_DEAL, new Text("Yes"));
    details.put(GcpFields.CUSTOMER_CONTACT_REQUESTED, new Text("Yes"));
    details.put(GcpFields.INCENTIVE_ELIGIBILITY, new Text("No"));
    details.put(GcpFields.INCENTIVE_TYPE, new Text("REBATE"));
    return Opportunity.builder()
        .from(minimal())
        .stage(Stage.PROSPECT)
        .type(OpportunityType.NET_NEW)
        .nextSteps("Workshop in December")
        .comments("The customer reads proposals on Mondays.")
        .addContacts(
            new OpportunityContact(
                person("Kim", "Okafor", "kim.okafor@kestrel-lines.example"),
                Optional.of("Decision Maker")))
        .details(details)
        .build();
  }

  static Contact person(String first, String last, String email) {
    return Contact.builder()
        .id("003-" + last)
        .firstName(first)
        .lastName(last)
        .email(email)
        .phone("+15035550100")
        .title("Head of Operations")
        .build();
  }
}
