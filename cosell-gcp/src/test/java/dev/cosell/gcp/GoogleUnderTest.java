package dev.cosell.gcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Portal;
import dev.cosell.testkit.AnswerScript;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.FaultedPortal;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.gcp.FakeOpportunities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;
import org.joda.money.Money;

/** The Google portal and a fake of Google. */
final class GoogleUnderTest implements FaultedPortal {
  private static final String UNKNOWN = "a-member-nobody-knows";

  private final FakeOpportunities fake =
      FakeOpportunities.builder()
          .clock(SettableClock.fixedAt(Instant.parse("2026-11-22T09:00:00Z")))
          .withoutQuotas()
          .start();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final AnswerScript script = new AnswerScript("application/json");
  private final AtomicLong metered = new AtomicLong();
  private final Portal portal;

  GoogleUnderTest() {
    portal =
        GcpOpportunities.builder(fake.partner(), fake::token)
            .endpoint(fake.url())
            .http(
                new OkHttpClient.Builder().addInterceptor(this::tap).addInterceptor(script).build())
            .meter((cloud, group) -> metered.incrementAndGet())
            .clock(fake.clock())
            .build();
  }

  private okhttp3.Response tap(Interceptor.Chain chain) throws IOException {
    sent.add(text(chain.request()));
    return chain
        .withReadTimeout((int) patience().toMillis(), TimeUnit.MILLISECONDS)
        .proceed(chain.request());
  }

  /** What leaves: the address with its query, and the body. The transport sends a body once. */
  private static String text(Request request) {
    Buffer buffer = new Buffer();
    try {
      if (request.body() != null) {
        request.body().writeTo(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return request.url() + " " + buffer.readUtf8();
  }

  FakeOpportunities fake() {
    return fake;
  }

  @Override
  public Portal portal() {
    return portal;
  }

  @Override
  public Opportunity goodDeal(String crmId) {
    return Deals.full().withId(new OpportunityId(crmId));
  }

  @Override
  public FieldValues changeWhenApproved() {
    return FieldValues.builder()
        .put(Field.NEXT_STEPS, new Text("Contract review on Friday"))
        .put(Field.TARGET_CLOSE_DATE, new Day(Deals.TODAY.plusMonths(5)))
        .put(Field.DEAL_VALUE, new Amount(Money.parse("USD 97000.00")))
        .build();
  }

  @Override
  public void approve(PortalId id) {
    fake.operator().accept(id.value());
  }

  @Override
  public void reject(PortalId id) {
    fake.operator().notAccept(id.value(), "Not a fit");
  }

  @Override
  public void askForAction(PortalId id, String comment) {
    fake.operator().notAccept(id.value(), comment);
  }

  @Override
  public PortalId offer() {
    return new PortalId(Cloud.GCP, fake.operator().bring("Alpine Freight"));
  }

  /** Google's one word for both is NOT_ACCEPTED, with a description. */
  @Override
  public ReviewStatus statusWhenActionIsAskedFor() {
    return ReviewStatus.REJECTED;
  }

  /** Official: everything of an opportunity that was not accepted may be edited. */
  @Override
  public boolean rejectedStaysOpen() {
    return true;
  }

  /** No document says how. */
  @Override
  public boolean answersOffers() {
    return false;
  }

  @Override
  public void changeElsewhere(PortalId id) {
    fake.clock().advance(Duration.ofMinutes(1));
    fake.operator()
        .edit(
            id.value(),
            record ->
                record
                    .withObjectProperty("isvSolutionConnectInfo")
                    .put("nextStep", "A colleague has called"));
  }

  /** Google keeps what a mask does not name; only within a member that is written it comes back. */
  @Override
  public Set<String> plantUnknown(PortalId id) {
    fake.operator()
        .edit(
            id.value(),
            record ->
                ((ObjectNode) record.at("/qualificationInfo/dealSize"))
                    .put("memberOfTomorrow", UNKNOWN));
    return Set.of("memberOfTomorrow", UNKNOWN);
  }

  @Override
  public Field respell(String words) {
    script.respell("Contract review on Friday", words);
    return Field.NEXT_STEPS;
  }

  @Override
  public void refuseNextWrite() {
    script.once(
        request -> request.method().equals("PATCH"),
        400,
        """
        {"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "A rule is broken."}}""");
  }

  @Override
  public void remove(PortalId id) {
    fake.operator().detach(id.value());
  }

  @Override
  public PortalId foreignId() {
    return new PortalId(Cloud.GCP, "Zz9Zz9Zz9Zz9Zz");
  }

  /** A write is two calls here, of which a fault that acts means the one that writes. */
  @Override
  public void failNext(Fault fault) {
    switch (fault) {
      case RESET_AFTER_ACTING -> fake.faults().next(fault, "opportunities.create");
      case IGNORED_WRITE -> fake.faults().next(fault, "opportunities.patch");
      default -> fake.faults().next(fault);
    }
  }

  @Override
  public SettableClock clock() {
    return fake.clock();
  }

  @Override
  public FaultScript faults() {
    return fake.faults();
  }

  @Override
  public boolean reads(String operation) {
    return operation.endsWith(".get") || operation.endsWith(".query");
  }

  @Override
  public int records() {
    return fake.operator().opportunities().size();
  }

  @Override
  public long calls() {
    return fake.calls();
  }

  @Override
  public long meteredCalls() {
    return metered.get();
  }

  @Override
  public List<String> sent() {
    return sent;
  }

  @Override
  public List<String> events() {
    return fake.events();
  }

  @Override
  public void close() {
    fake.close();
  }
}
