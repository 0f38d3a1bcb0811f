package dev.cosell.testkit;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.account.Industry;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.OpportunityType;
import dev.cosell.opportunity.Stage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Deals to start a test from; a test takes one and changes what it is about.
 *
 * <p>Every company and every person is made up. Each deal but the lost one can be submitted to AWS
 * as it is: it holds what the Partner Central Selling API asks for at submission, in the API's own
 * words (API model of 2026-10-01 and ACE data model, read 2026-11-22).
 */
public final class Opportunities {
  private Opportunities() {}

  /**
   * A deal with only what AWS asks for at submission.
   *
   * @return the deal; it closes on 2031-03-31
   */
  public static Opportunity minimal() {
    return Opportunity.builder()
        .id(new OpportunityId("006-minimal"))
        .title("Night reports at Borealis")
        .account(
            Account.builder()
                .name("Borealis Freight")
                .industry(new Industry("Transportation and Logistics"))
                .website("https://borealis-freight.example")
                .address(
                    Address.builder().country("US").region("Minnesota").postalCode("55802").build())
                .build())
        .customerProblem("Reports on the day's shipments take all night and come too late.")
        .expectedMonthlySpend(Money.parse("USD 4000.00"))
        .targetCloseDate(LocalDate.of(2031, 3, 31))
        .putDetails(aws("primaryNeeds"), Items.of("Co-Sell - Architectural Validation"))
        .putDetails(aws("deliveryModels"), Items.of("SaaS or PaaS"))
        .putDetails(aws("customerUseCase"), new Text("Migration / Database Migration"))
        .putDetails(aws("salesActivities"), Items.of("Initialized discussions with customer"))
        .putDetails(aws("marketingSource"), new Text("None"))
        .putDetails(aws("solutions"), Items.of("S-1234567"))
        .putDetails(aws("involvement"), new Text("Co-Sell"))
        .build();
  }

  /**
   * A deal with every typed member that can stand beside the others, AWS's own fields of every kind
   * of value, and what must never leave the CRM; only the reason of a loss is missing, which {@link
   * #allShapes} has.
   *
   * @return the deal; it is qualified and closes on 2031-06-30
   */
  public static Opportunity full() {
    return Opportunity.builder()
        .from(minimal())
        .id(new OpportunityId("006-full"))
        .title("Harbor operations platform")
        .account(
            Account.builder()
                .id(new AccountId("001-harbor"))
                .name("Harbor & Helm Cooperative")
                .website("https://harbor-helm.example")
                .industry(Industry.OTHER)
                .otherIndustry("Icebreaking")
                .duns("123456789")
                .parent(new AccountId("001-harbor-group"))
                .address(
                    Address.builder()
                        .street("1 Breakwater Road")
                        .city("Duluth")
                        .region("Minnesota")
                        .postalCode("55802-1234")
                        .country("US")
                        .build())
                .build())
        .customerProblem("Three harbors plan their icebreakers by telephone and lose days a month.")
        .stage(Stage.QUALIFIED)
        .targetCloseDate(LocalDate.of(2031, 6, 30))
        .dealValue(Money.parse("USD 360000.00"))
        .expectedMonthlySpend(Money.parse("USD 12500.50"))
        .contractMonths(36)
        .type(OpportunityType.NET_NEW)
        .nextSteps("2031-01-10: workshop with the dispatchers")
        .comments("The cooperative decides together with its three members.")
        .owner(seller())
        .addContacts(
            new OpportunityContact(customer(), Optional.of("Decision Maker")),
            OpportunityContact.of(
                Contact.builder()
                    .id("003-lund")
                    .firstName("Vidar")
                    .lastName("Lundgren")
                    .email("vidar.lundgren@harbor-helm.example")
                    .build()))
        .putDetails(
            aws("primaryNeeds"),
            Items.of("Co-Sell - Architectural Validation", "Co-Sell - Deal Support"))
        .putDetails(aws("deliveryModels"), Items.of("SaaS or PaaS", "Managed Services"))
        .putDetails(
            aws("salesActivities"),
            Items.of("Initialized discussions with customer", "Conducted POC / Demo"))
        .putDetails(aws("solutions"), Items.of("S-1234567", "S-7654321"))
        .putDetails(aws("nationalSecurity"), new Text("No"))
        .putDetails(aws("customerAwsAccountId"), new Text("210987654321"))
        .putDetails(aws("competitorName"), new Text("On-Prem"))
        .putDetails(aws("apnPrograms"), Items.of("Well-Architected"))
        .putDetails(aws("marketingSource"), new Text("Marketing Activity"))
        .putDetails(aws("marketingCampaign"), new Text("Open harbors 2031"))
        .putDetails(aws("marketingChannels"), Items.of("Email", "Live Event"))
        .putDetails(aws("marketingUseCases"), Items.of("Analytics"))
        .putDetails(aws("marketingFundingUsed"), new Text("Yes"))
        .putDetails(aws("softwareRevenue"), new Amount(Money.parse("USD 120000.00")))
        .putDetails(aws("softwareRevenueDeliveryModel"), new Text("Subscription"))
        .putDetails(aws("softwareRevenueEffectiveDate"), new Day(LocalDate.of(2031, 7, 1)))
        .putDetails(aws("softwareRevenueExpirationDate"), new Day(LocalDate.of(2032, 6, 30)))
        .putDetails(aws("visibility"), new Text("Full"))
        .putDetails(new Field("crm.paymentTerms"), new Text("Net 60"))
        .putDetails(new Field("crm.forecastCategory"), new Text("Best Case"))
        .build();
  }

  /**
   * One deal of each shape that a mapping has to carry: {@link #minimal}, {@link #full}, each
   * stage, a lost one, an expansion, a customer abroad, one that the cloud shall only see, one with
   * letters of many scripts, and one with the longest texts. The id names the shape.
   *
   * @return the deals; each id stands once
   */
  public static Stream<Opportunity> allShapes() {
    return Stream.of(
            Stream.of(minimal(), full()),
            Stream.of(
                    Stage.PROSPECT,
                    Stage.QUALIFIED,
                    Stage.TECHNICAL_VALIDATION,
                    Stage.BUSINESS_VALIDATION,
                    Stage.COMMITTED,
                    Stage.LAUNCHED)
                .map(stage -> shape(stage.name()).withStage(stage)),
            Stream.of(
                shape("lost").withStage(Stage.CLOSED_LOST).withClosedLostReason("Price"),
                shape("expansion").withType(OpportunityType.EXPANSION),
                abroad(),
                visibilityOnly(),
                manyScripts(),
                longTexts()))
        .flatMap(shapes -> shapes);
  }

  private static Opportunity abroad() {
    return shape("abroad")
        .withAccount(
            Account.builder()
                .name("Nordlicht Spedition GmbH")
                .industry(new Industry("Manufacturing"))
                .website("nordlicht-spedition.example")
                .address(Address.builder().country("DE").postalCode("18055").build())
                .build());
  }

  private static Opportunity visibilityOnly() {
    return Opportunity.builder()
        .from(shape("visibility only"))
        .putDetails(aws("involvement"), new Text("For Visibility Only"))
        .putDetails(aws("primaryNeeds"), Items.of("Do Not Need Support from AWS Sales Rep"))
        .build();
  }

  private static Opportunity manyScripts() {
    return shape("many scripts")
        .withTitle("Übersicht für São Tomé — 北光物流 \uD83D\uDEA2")
        .withCustomerProblem("\"Quoted\" & <angled>, 'apostrophes'; a tab\there\nand a second line")
        .withNextSteps("2031-01-10: встреча, συνάντηση, اجتماع");
  }

  private static Opportunity longTexts() {
    return shape("long texts")
        .withTitle("t".repeat(255))
        .withCustomerProblem("p".repeat(2000))
        .withNextSteps("n".repeat(255))
        .withComments("c".repeat(255));
  }

  private static Opportunity shape(String name) {
    return minimal().withId(new OpportunityId("006-" + name.replace(' ', '-')));
  }

  private static Contact seller() {
    return Contact.builder()
        .id("005-sund")
        .firstName("Maren")
        .lastName("Sundqvist")
        .email("maren.sundqvist@isv.example")
        .phone("+12065550100")
        .title("Account Executive")
        .build();
  }

  private static Contact customer() {
    return Contact.builder()
        .id("003-aker")
        .firstName("Ottilie")
        .lastName("Akerman")
        .email("ottilie.akerman@harbor-helm.example")
        .phone("+12185550123")
        .title("Head of Operations")
        .build();
  }

  private static Field aws(String name) {
    return Field.of(Cloud.AWS, name);
  }
}
