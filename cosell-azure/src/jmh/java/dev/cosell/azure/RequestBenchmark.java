package dev.cosell.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.account.Account;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.contact.Contact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One co-sell deal with all that a referral has a place for: the body of its creation by the mapper,
 * and the same body as a tree of Jackson's that is put together by hand; and all rules beside the
 * two.
 *
 * <p>By hand no value is checked, nothing is withheld and nothing reported; the mapper does all
 * three.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RequestBenchmark {
  private final Opportunity deal = Deals.coSell();
  private final AzureReferrals azure = AzureReferrals.builder(() -> "none").build();
  private final AzurePreflight preflight =
      new AzurePreflight(SharingBoundary.standard(), Clock.fixed(Deals.NOW, ZoneOffset.UTC));

  /** Checks that both write the same before anything is measured. */
  public RequestBenchmark() {
    if (!ReferralJson.object(mapper()).equals(ReferralJson.object(byHand()))) {
      throw new IllegalStateException("the two disagree:\n" + mapper() + "\n" + byHand());
    }
    if (!preflight().passes()) {
      throw new IllegalStateException("the deal breaks rules: " + preflight().violations());
    }
  }

  /** {@return the body by the mapper} */
  @Benchmark
  public String mapper() {
    return azure.nextStep(deal, Optional.empty()).orElseThrow().body();
  }

  /** {@return what all rules say to the deal} */
  @Benchmark
  public Preflight preflight() {
    return preflight.check(deal, Moment.SUBMIT, Optional.empty());
  }

  /** {@return the body as a tree put together by hand} */
  @Benchmark
  public String byHand() {
    FieldValues values = deal.fieldValues();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", deal.title().orElseThrow());
    customer(body.putObject("customerProfile"), values);
    details(body.putObject("details"), values);
    body.putObject("inviteContext")
        .put("notes", deal.comments().orElseThrow())
        .put("assistanceRequestCode", text(values, AzureFields.ASSISTANCE_REQUEST));
    body.put("qualification", text(values, AzureFields.QUALIFICATION));
    body.put("campaignId", text(values, AzureFields.CAMPAIGN_ID));
    body.put("referralProgram", text(values, AzureFields.REFERRAL_PROGRAM));
    body.putObject("consent")
        .put("consentToContact", text(values, AzureFields.CONSENT_TO_CONTACT).equals("Yes"))
        .put(
            "consentToToShareInfoWithOthers",
            text(values, AzureFields.CONSENT_TO_SHARE_INFO).equals("Yes"))
        .put("consentToShareReferralWithMicrosoftSellers", true);
    body.put("type", "Shared");
    person(body.putArray("team").addObject(), deal.owner().orElseThrow());
    body.put("salesStage", "20").put("externalReferenceId", deal.id().value());
    body.put("status", "Active").put("substatus", "Accepted");
    return ReferralJson.write(body);
  }

  private void customer(ObjectNode customer, FieldValues values) {
    Account account = deal.account().orElseThrow();
    customer.put("name", account.name().orElseThrow());
    customer
        .putObject("address")
        .put("addressLine1", text(values, Field.ACCOUNT_STREET))
        .put("city", text(values, Field.ACCOUNT_CITY))
        .put("state", text(values, Field.ACCOUNT_REGION))
        .put("postalCode", text(values, Field.ACCOUNT_POSTAL_CODE))
        .put("country", text(values, Field.ACCOUNT_COUNTRY));
    var ids = customer.putArray("ids");
    ids.addObject().put("profileType", "Duns").put("id", account.duns().orElseThrow());
    ids.addObject()
        .put("profileType", "External")
        .put("id", text(values, AzureFields.CUSTOMER_EXTERNAL_ID));
    customer.put("size", text(values, AzureFields.CUSTOMER_SIZE));
    person(customer.putArray("team").addObject(), deal.contacts().get(0).contact());
  }

  private void details(ObjectNode details, FieldValues values) {
    ObjectNode needs = details.putObject("requirements");
    needs
        .putArray("industries")
        .addObject()
        .put("id", deal.account().orElseThrow().industry().orElseThrow().name());
    tags(needs, "solutions", values, AzureFields.SOLUTIONS);
    tags(needs, "products", values, AzureFields.PRODUCTS);
    tags(needs, "services", values, AzureFields.SERVICES);
    details.put("notes", deal.customerProblem().orElseThrow());
    details.put("dealValue", deal.dealValue().orElseThrow().getAmount());
    details.put("currency", deal.dealValue().orElseThrow().getCurrencyUnit().getCode());
    details.put("closingDateTime", deal.targetCloseDate().orElseThrow() + "T00:00:00Z");
  }

  private static void tags(ObjectNode needs, String name, FieldValues values, Field field) {
    var tags = needs.putArray(name);
    values.items(field).forEach(id -> tags.addObject().put("id", id));
  }

  private static void person(ObjectNode member, Contact person) {
    member
        .put("firstName", person.firstName().orElseThrow())
        .put("lastName", person.lastName().orElseThrow())
        .put("phoneNumber", person.phone().orElseThrow())
        .put("email", person.email().orElseThrow())
        .put("title", person.title().orElseThrow());
  }

  private static String text(FieldValues values, Field field) {
    return values.text(field).orElseThrow();
  }
}
