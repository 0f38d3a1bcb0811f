package dev.cosell.aws;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalRecord;
import dev.cosell.testkit.AnswerScript;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.FaultedPortal;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.AwsReferral;
import dev.cosell.testkit.aws.FakePartnerCentralBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;

/** The AWS portal and a fake Partner Central. */
final class AwsUnderTest implements FaultedPortal {
  private final FakeAws aws;
  private final WireTap tap = new WireTap();
  private final AnswerScript script = new AnswerScript("application/x-amz-json-1.0");
  private final AtomicLong metered = new AtomicLong();
  private final Portal portal;

  AwsUnderTest() {
    this(FakePartnerCentralBuilder::htmlEntities);
  }

  AwsUnderTest(UnaryOperator<FakePartnerCentralBuilder> settings) {
    aws = new FakeAws(settings);
    portal =
        aws.builder()
            .http(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain ->
                            chain
                                .withReadTimeout((int) patience().toMillis(), TimeUnit.MILLISECONDS)
                                .proceed(chain.request()))
                    .addInterceptor(tap)
                    .addInterceptor(script)
                    .build())
            .meter((cloud, group) -> metered.incrementAndGet())
            .build();
  }

  @Override
  public Portal portal() {
    return portal;
  }

  @Override
  public Opportunity goodDeal(String crmId) {
    return Opportunity.builder().from(Deals.full()).id(new OpportunityId(crmId)).build();
  }

  @Override
  public FieldValues changeWhenApproved() {
    return FieldValues.builder()
        .put(Field.NEXT_STEPS, new Text("Contract review on Friday"))
        .put(Field.TARGET_CLOSE_DATE, new Day(Deals.TODAY.plusMonths(5)))
        .put(AwsFields.DELIVERY_MODELS, Items.of("SaaS or PaaS", "Resell"))
        .build();
  }

  @Override
  public void approve(PortalId id) {
    aws.fake().operator().approve(id.value());
  }

  @Override
  public void reject(PortalId id) {
    aws.fake().operator().reject(id.value(), "Other");
  }

  @Override
  public void askForAction(PortalId id, String comment) {
    aws.fake().operator().askForAction(id.value(), comment, "Clarify Solution");
  }

  @Override
  public PortalId offer() {
    return new PortalId(Cloud.AWS, aws.fake().operator().invite(AwsReferral.of("Alpine Freight")));
  }

  @Override
  public void changeElsewhere(PortalId id) {
    aws.clock().advance(Duration.ofMinutes(1));
    AwsPartnerCentral colleague = aws.portal();
    FieldValues change =
        FieldValues.builder().put(Field.NEXT_STEPS, new Text("A colleague has called")).build();
    PortalRecord record = FakeAws.ok(colleague.read(id));
    FakeAws.ok(colleague.perform(colleague.nextUpdate(record, change).orElseThrow()));
  }

  @Override
  public Set<String> plantUnknown(PortalId id) {
    tap.plant(id.value());
    return WireTap.UNKNOWN;
  }

  @Override
  public Field respell(String words) {
    script.respell("Contract review on Friday", words);
    return Field.NEXT_STEPS;
  }

  @Override
  public void refuseNextWrite() {
    script.once(
        request -> !reads(operation(request)),
        400,
        """
        {"__type": "ValidationException", "Reason": "BUSINESS_VALIDATION_FAILED",
         "ErrorList": [{"FieldName": "lifeCycle.nextSteps", "Code": "INVALID_VALUE"}]}""");
  }

  @Override
  public void remove(PortalId id) {
    script.always(
        request -> isAbout(request, id),
        400,
        """
        {"__type": "ResourceNotFoundException", "Message": "The opportunity was not found."}""");
  }

  private static String operation(Request request) {
    String target = String.valueOf(request.header("X-Amz-Target"));
    return target.substring(target.indexOf('.') + 1);
  }

  private static boolean isAbout(Request request, PortalId id) {
    Buffer body = new Buffer();
    try {
      Objects.requireNonNull(request.body()).writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.readUtf8().contains(id.value());
  }

  @Override
  public PortalId foreignId() {
    return new PortalId(Cloud.AWS, "O99999999");
  }

  @Override
  public void failNext(Fault fault) {
    aws.fake().faults().next(fault);
  }

  @Override
  public SettableClock clock() {
    return aws.clock();
  }

  @Override
  public FaultScript faults() {
    return aws.fake().faults();
  }

  @Override
  public boolean reads(String operation) {
    return operation.startsWith("Get") || operation.startsWith("List");
  }

  @Override
  public int records() {
    return aws.fake().operator().opportunities().size();
  }

  @Override
  public long calls() {
    return aws.fake().calls().total() + aws.fake().calls().throttledTotal();
  }

  @Override
  public long meteredCalls() {
    return metered.get();
  }

  @Override
  public List<String> sent() {
    return tap.sent();
  }

  @Override
  public List<String> events() {
    return aws.fake().events();
  }

  @Override
  public void close() {
    aws.close();
  }
}
