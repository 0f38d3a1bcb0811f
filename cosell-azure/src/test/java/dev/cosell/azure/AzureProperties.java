package dev.cosell.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Projection;
import dev.cosell.portal.ViolationCode;
import dev.cosell.testkit.CosellArbitraries;
import dev.cosell.testkit.azure.internal.SigningKey;
import java.security.cert.TrustAnchor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

/** What holds for every deal; each was tried 5,000 times and more. */
class AzureProperties {
  private static final SharingBoundary BOUNDARY = SharingBoundary.standard();

  /** Fields of which the invitation has the value, and not the partner's own referral. */
  private static final Set<Field> INVITED =
      Set.of(Field.COMMENTS, AzureFields.ASSISTANCE_REQUEST, Field.CLOSED_LOST_REASON);

  private static final SigningKey KEY = SigningKey.of("Microsoft Corporation");

  private static final List<AzureRule> RULES = AzureRules.all();
  private static final AzureReferrals AZURE = AzureReferrals.builder(() -> "none").build();
  private static final AzurePreflight PREFLIGHT =
      new AzurePreflight(BOUNDARY, Clock.fixed(Deals.NOW, ZoneOffset.UTC));

  @Provide
  Arbitrary<Opportunity> deals() {
    return AzureArbitraries.deals();
  }

  @Provide
  Arbitrary<Opportunity> wrongDeals() {
    return AzureArbitraries.wrongDeals();
  }

  @Provide
  Arbitrary<Opportunity> anyDeals() {
    return CosellArbitraries.opportunities();
  }

  @Provide
  Arbitrary<FieldValues> changes() {
    return AzureArbitraries.changes();
  }

  @Provide
  Arbitrary<Money> money() {
    return AzureArbitraries.money();
  }

  /** The referral that Microsoft would answer to a creation. */
  private PortalRecord stored(Opportunity deal) {
    ObjectNode own =
        ReferralJson.object(AZURE.nextStep(deal, Optional.empty()).orElseThrow().body());
    own.put("id", "r-1").put("engagementId", "e-1").put("eTag", "\"1\"");
    own.put("status", "Active").put("substatus", "Accepted").put("direction", "Outgoing");
    return AzureMappingTest.read(own, null);
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("deals") Opportunity deal) {
    Projection projection = AZURE.project(deal);
    Map<Field, String> lossy = AZURE.capabilities().lossy();
    FieldValues expected =
        projection
            .values()
            .only(
                field ->
                    BOUNDARY.lets(field, AZURE.cloud())
                        && !INVITED.contains(field)
                        && (!lossy.containsKey(field) || field.equals(Field.STAGE))
                        && !projection.notCarried().containsKey(field)
                        && !projection.unmapped().containsKey(field));
    assertThat(stored(deal).values().only(field -> expected.get(field).isPresent()))
        .isEqualTo(expected);
    assertThat(expected.fields()).isNotEmpty();
  }

  @Property(tries = 300)
  void aPatchTouchesNothingThatMicrosoftDoesNotLetBePatched(
      @ForAll("deals") Opportunity deal, @ForAll("changes") FieldValues changes) {
    PortalRecord record = stored(deal);
    AZURE
        .nextUpdate(record, changes)
        .map(call -> ReferralJson.object(call.body()).path("patch"))
        .ifPresent(
            patch -> {
              assertThat(patch.findValuesAsText("path"))
                  .isNotEmpty()
                  .allSatisfy(path -> assertThat(Tables.EDITS.patchable()).contains(path));
              assertThat(patch.findValuesAsText("op"))
                  .allSatisfy(op -> assertThat(op).isIn("add", "replace"));
            });
  }

  @Property(tries = 300)
  void aChangeThatIsThereAlreadyIsNone(@ForAll("deals") Opportunity deal) {
    PortalRecord record = stored(deal);
    FieldValues own = record.values().only(field -> AZURE.capabilities().carried().contains(field));
    assertThat(AZURE.nextUpdate(record, own)).isEmpty();
  }

  @Property(tries = 300)
  void anAmountKeepsEveryDigitAsANumberAndAsText(@ForAll("money") Money money) {
    Opportunity deal = Deals.privateDeal().withDealValue(money);
    PortalCall create = AZURE.nextStep(deal, Optional.empty()).orElseThrow();
    assertThat(create.body()).contains("\"dealValue\":" + money.getAmount().toPlainString());
    PortalRecord record = stored(deal);
    assertThat(record.values().amount(Field.DEAL_VALUE)).contains(money);
    ObjectNode own = AzureMappingTest.own();
    own.putObject("details")
        .put("dealValue", money.getAmount().toPlainString())
        .put("currency", money.getCurrencyUnit().getCode());
    assertThat(AzureMappingTest.read(own, null).values().amount(Field.DEAL_VALUE)).contains(money);
    own.putObject("details").put("dealValue", 1).put("currency", money.getCurrencyUnit().getCode());
    Assume.that(money.getAmount().signum() > 0 && !money.isEqual(one(money)));
    PortalCall patch =
        AZURE
            .nextUpdate(
                AzureMappingTest.read(own, null), Deals.one(Field.DEAL_VALUE, new Amount(money)))
            .orElseThrow();
    assertThat(ReferralJson.object(patch.body()).path("patch").findValuesAsText("value"))
        .containsExactly(money.getAmount().toPlainString());
  }

  private static Money one(Money money) {
    return Money.ofMajor(money.getCurrencyUnit(), 1);
  }

  @Property(tries = 300)
  void whatIsSharedIsNeverTakenBack(
      @ForAll("deals") Opportunity deal, @ForAll("changes") FieldValues changes) {
    PortalRecord record = stored(deal);
    int before = record.values().text(AzureFields.DEAL_TYPE).map(DealType::rank).orElse(-1);
    int wanted = changes.text(AzureFields.DEAL_TYPE).map(DealType::rank).orElse(before);
    AZURE
        .nextUpdate(record, changes)
        .map(call -> ReferralJson.object(call.body()).path("patch"))
        .ifPresent(
            patch -> {
              for (JsonNode operation : patch) {
                boolean isFlag = operation.path("path").asText().equals(DealType.FLAG);
                assertThat(isFlag && !operation.path("value").asBoolean()).isFalse();
              }
            });
    FieldValues all = deal.fieldValues().with(changes);
    Preflight found =
        PREFLIGHT.check(Opportunity.of(deal.id(), all), Moment.UPDATE, Optional.of(record));
    assertThat(
            found.violations().stream()
                .map(each -> each.code())
                .toList()
                .contains(ViolationCode.ACTION_NOT_PERMITTED))
        .isEqualTo(wanted < before);
  }

  @Property(tries = 300)
  void everyFindingIsARuleThatIsListed(
      @ForAll("wrongDeals") Opportunity deal,
      @ForAll("deals") Opportunity before,
      @ForAll Moment moment) {
    Optional<PortalRecord> current =
        moment == Moment.UPDATE ? Optional.of(stored(before)) : Optional.empty();
    assertThat(PREFLIGHT.check(deal, moment, current).violations())
        .allSatisfy(
            found ->
                assertThat(RULES)
                    .as("%s %s", found.code(), found.path())
                    .anyMatch(
                        rule ->
                            rule.code() == found.code()
                                && rule.moments().contains(moment)
                                && (rule.path().equals("*")
                                    || rule.path()
                                        .equals(found.path().replaceAll("\\[\\d+\\]", "")))));
  }

  @Property(tries = 300)
  void aDealOfAnyKindIsWrittenOrSaidToBeUnfit(@ForAll("anyDeals") Opportunity deal) {
    ObjectNode body =
        ReferralJson.object(AZURE.nextStep(deal, Optional.empty()).orElseThrow().body());
    assertThat(body.path("externalReferenceId").asText()).isEqualTo(deal.id().value());
    assertThat(body.path("consent").path("consentToShareReferralWithMicrosoftSellers").isBoolean())
        .isTrue();
  }

  @Property(tries = 300)
  void whatIsWithheldIsInNoBody(
      @ForAll("deals") Opportunity deal, @ForAll("deals") Opportunity before) {
    String secret = "kept-in-8113";
    FieldValues values = deal.fieldValues();
    for (String name :
        List.of(
            "account.id",
            "account.parent",
            "crm.discount",
            "transaction.offer",
            "payment.net",
            "status.review",
            "aws.competitorName",
            "margin",
            "title",
            "customerProblem",
            "azure.campaignId")) {
      values = values.with(new Field(name), new Text(secret));
    }
    AzureReferrals narrow =
        AzureReferrals.builder(() -> "none")
            .boundary(
                BOUNDARY.withholding(Field.TITLE, Field.CUSTOMER_PROBLEM, AzureFields.CAMPAIGN_ID))
            .build();
    Opportunity guarded = Opportunity.of(deal.id(), values);
    PortalRecord record = stored(before);
    Projection projection = narrow.project(guarded);
    FieldValues pushed =
        projection
            .values()
            .only(
                field ->
                    narrow.capabilities().carried().contains(field)
                        && !secret.equals(guarded.fieldValues().text(field).orElse(""))
                        && !projection.unmapped().containsKey(field));
    assertThat(narrow.nextStep(guarded, Optional.empty()).orElseThrow().body())
        .doesNotContain(secret);
    assertThat(narrow.nextStep(guarded, Optional.of(record)).stream())
        .allSatisfy(call -> assertThat(call.body()).doesNotContain(secret));
    assertThat(narrow.nextUpdate(record, pushed).stream())
        .allSatisfy(call -> assertThat(call.body()).doesNotContain(secret));
  }

  @Property(tries = 300)
  void aSignatureOfOtherBytesNeverVerifies(
      @ForAll String body, @ForAll @IntRange(max = 100_000) int where, @ForAll byte other) {
    byte[] bytes = body.getBytes(UTF_8);
    Assume.that(bytes.length > 0);
    byte[] altered = bytes.clone();
    altered[where % bytes.length] ^= other;
    WebhookSignature check =
        WebhookSignature.of(
            url -> List.of(KEY.certificate()),
            Set.of(new TrustAnchor(KEY.certificate(), null)),
            Clock.fixed(Deals.NOW, ZoneOffset.UTC));
    Map<String, String> headers =
        Map.of(
            "Authorization", "Signature " + KEY.sign(new String(bytes, UTF_8)),
            "X-MS-Certificate-Url", "https://certificates.example/",
            "X-MS-Signature-Algorithm", "rsa-sha256");
    assertThat(check.check(headers, bytes)).isEqualTo(WebhookSignature.Verdict.GENUINE);
    assertThat(check.check(headers, altered))
        .isEqualTo(
            other == 0
                ? WebhookSignature.Verdict.GENUINE
                : WebhookSignature.Verdict.WRONG_SIGNATURE);
  }

  @Provide
  Arbitrary<String> doings() {
    return Arbitraries.of(
        "accept", "decline", "refer", "answer", "refuse", "won", "lost", "register", "later");
  }

  @Property(tries = 60)
  void theTableOfStatusesIsNeverLeft(
      @ForAll("deals") Opportunity deal,
      @ForAll @Size(max = 8) List<@From("doings") String> doings) {
    try (AzureUnderTest under = new AzureUnderTest()) {
      StatusWalk walk = new StatusWalk(under, deal);
      walk.check();
      for (String doing : doings) {
        walk.step(doing);
        walk.check();
      }
    }
  }
}
