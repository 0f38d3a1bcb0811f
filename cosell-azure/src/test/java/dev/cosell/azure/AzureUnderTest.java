package dev.cosell.azure;

import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalRecord;
import dev.cosell.testkit.AnswerScript;
import dev.cosell.testkit.Fault;
import dev.cosell.testkit.FaultScript;
import dev.cosell.testkit.FaultedPortal;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.FakeReferrals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The Azure portal and a fake of Microsoft's.
 *
 * <p>Microsoft has no review that locks a record. What its approval opens is the deal registration:
 * it is locked until Microsoft has accepted the deal and the partner has won it, which is what
 * approval means here.
 */
final class AzureUnderTest implements FaultedPortal {
  private final SettableClock clock = SettableClock.fixedAt(Deals.NOW);
  private final FakeReferrals fake = FakeReferrals.builder().clock(clock).withoutQuotas().start();
  private final AtomicLong metered = new AtomicLong();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final AnswerScript script = new AnswerScript("application/json");
  private final AzureReferrals portal = portal((cloud, group) -> metered.incrementAndGet());
  private final AzureReferrals colleague = portal(CallMeter.UNMETERED);

  private AzureReferrals portal(CallMeter meter) {
    return AzureReferrals.builder(fake::token)
        .endpoint(fake.url())
        .clock(clock)
        .meter(meter)
        .http(
            new OkHttpClient.Builder()
                .addInterceptor(
                    chain -> {
                      Request request = chain.request();
                      RequestBody body = request.body();
                      return chain
                          .withReadTimeout((int) patience().toMillis(), TimeUnit.MILLISECONDS)
                          .proceed(
                              body == null
                                  ? request
                                  : request
                                      .newBuilder()
                                      .method(request.method(), new Copied(body))
                                      .build());
                    })
                .addInterceptor(script)
                .build())
        .build();
  }

  FakeReferrals fake() {
    return fake;
  }

  @Override
  public Portal portal() {
    return portal;
  }

  @Override
  public Opportunity goodDeal(String crmId) {
    return Opportunity.builder().from(Deals.coSell()).id(new OpportunityId(crmId)).build();
  }

  @Override
  public FieldValues changeWhenApproved() {
    return Deals.registration(Deals.TODAY.plusDays(1));
  }

  @Override
  public void approve(PortalId id) {
    fake.operator().accept(id.value());
    clock.advance(Duration.ofDays(4));
    PortalRecord record = ok(colleague.read(id));
    FieldValues won = Deals.one(Field.STAGE, new Text(Stage.LAUNCHED.name()));
    ok(colleague.perform(colleague.nextUpdate(record, won).orElseThrow()));
  }

  @Override
  public void reject(PortalId id) {
    fake.operator().decline(id.value(), "No matching customer");
  }

  @Override
  public void askForAction(PortalId id, String comment) {
    approve(id);
    PortalRecord record = ok(colleague.read(id));
    ok(colleague.perform(colleague.nextUpdate(record, changeWhenApproved()).orElseThrow()));
    fake.operator().reviewRegistration(id.value(), "ActionRequired", comment);
  }

  @Override
  public PortalId offer() {
    return new PortalId(Cloud.AZURE, fake.operator().refer("Alpine Freight"));
  }

  @Override
  public void changeElsewhere(PortalId id) {
    clock.advance(Duration.ofMinutes(1));
    fake.operator().edit(id.value(), referral -> referral.put("favorite", true));
  }

  @Override
  public boolean replacesRecords() {
    return false;
  }

  @Override
  public Set<String> plantUnknown(PortalId id) {
    fake.operator()
        .edit(id.value(), referral -> referral.putObject("futureMember").put("kept", "so-it-is"));
    return Set.of("futureMember", "so-it-is");
  }

  @Override
  public Field respell(String words) {
    script.respell("\"Other\"", "\"" + words + "\"");
    return AzureFields.REGISTRATION_PRICING_MODEL;
  }

  @Override
  public void refuseNextWrite() {
    script.once(
        request -> request.method().equals("PATCH"),
        400,
        """
        {"error": {"code": "invalidRequest", "message": "A rule is broken.", "target": "referral"}}""");
  }

  @Override
  public void remove(PortalId id) {
    script.always(
        request -> request.url().pathSegments().contains(id.value()),
        404,
        """
        {"error": {"code": "itemNotFound", "message": "There is none.", "target": "referral"}}""");
  }

  @Override
  public PortalId foreignId() {
    return new PortalId(Cloud.AZURE, "99999999-0000-4000-8000-000000000000");
  }

  /** What acts is a write, and before each creation there is a look at what there is. */
  @Override
  public void failNext(Fault fault) {
    if (fault == Fault.RESET_AFTER_ACTING || fault == Fault.RESET_BEFORE_ACTING) {
      fake.faults().next(fault, "CreateReferral");
    } else if (fault == Fault.IGNORED_WRITE) {
      fake.faults().next(fault, "PatchReferral");
    } else {
      fake.faults().next(fault);
    }
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public FaultScript faults() {
    return fake.faults();
  }

  @Override
  public boolean reads(String operation) {
    return operation.startsWith("Get") || operation.startsWith("List");
  }

  /** A record is a referral of the partner's that was not turned down or left unanswered. */
  @Override
  public int records() {
    return (int)
        fake.operator().referrals().stream()
            .filter(each -> !each.path("organizationId").asText().equals("msft"))
            .filter(each -> !each.path("status").asText().equals("New"))
            .filter(each -> !each.path("substatus").asText().equals("Declined"))
            .count();
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

  static <T> T ok(Answer<T> answer) {
    return answer
        .toOptional()
        .orElseThrow(() -> new AssertionError("expected a success, but was " + answer));
  }

  /** A body that is noted when it is sent. */
  private final class Copied extends RequestBody {
    private final RequestBody body;

    Copied(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      Buffer copy = new Buffer();
      body.writeTo(copy);
      sent.add(copy.clone().readUtf8());
      sink.writeAll(copy);
    }
  }
}
