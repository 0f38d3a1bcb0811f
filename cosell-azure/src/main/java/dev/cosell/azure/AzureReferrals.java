package dev.cosell.azure;

import dev.cosell.authority.Editability;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.azure.internal.call.ChangeFeed;
import dev.cosell.azure.internal.call.Changes;
import dev.cosell.azure.internal.call.Engagements;
import dev.cosell.azure.internal.call.EventSubject;
import dev.cosell.azure.internal.call.Performer;
import dev.cosell.azure.internal.call.Steps;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.rule.RecordEditability;
import dev.cosell.azure.internal.table.LifeCycle;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.azure.internal.transport.ReferralsTransport;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.inbound.PortalAnswerRule;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalCapabilities;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft Partner Center, by its referrals API.
 *
 * <pre>{@code
 * Portal azure = AzureReferrals.builder(() -> tokens.ofUser("Referrals admin")).build();
 * }</pre>
 *
 * <p>The token must be one of a user with a Referrals role: Microsoft takes none of an application
 * alone. A record is the partner's own referral, joined with Microsoft's of the same engagement;
 * its version is that of the partner's.
 *
 * <p>The API knows no idempotency key. Before a referral is made it is looked for by the CRM's id
 * ({@code externalReferenceId}), and before Microsoft is invited its referral is looked for by the
 * engagement, so that a repeated call makes nothing twice. The gap that stays: two processes that
 * make the same deal at the same moment, and a list that shows a new referral late.
 *
 * <p>Calls that change something count in the quota {@code write}, all others in {@code read};
 * Microsoft publishes no quota, so that {@link PortalCapabilities#quotas} are careful guesses.
 */
public final class AzureReferrals implements Portal {
  private final DealMapper mapper;
  private final AzurePreflight preflight;
  private final Steps steps;
  private final Changes changes;
  private final Engagements engagements;
  private final Performer performer;
  private final ChangeFeed feed;

  private AzureReferrals(Builder builder) {
    mapper = new DealMapper(builder.boundary);
    preflight = new AzurePreflight(builder.boundary, builder.clock);
    steps = new Steps(mapper);
    changes = new Changes(mapper, steps);
    ReferralsTransport transport =
        new ReferralsTransport(
            Objects.requireNonNullElseGet(builder.http, OkHttpClient::new),
            builder.endpoint,
            builder.token,
            builder.meter,
            builder.clock);
    engagements = new Engagements(transport);
    performer = new Performer(transport, engagements);
    feed = new ChangeFeed(engagements);
  }

  /**
   * A builder for Microsoft's own endpoint.
   *
   * @param token gives a bearer token of a user with a Referrals role, asked before every call
   * @return the builder
   */
  public static Builder builder(Supplier<String> token) {
    return new Builder(token);
  }

  /**
   * How often Microsoft is called, for a {@link dev.cosell.sync.CallBudget} that {@link
   * Builder#meter} is given.
   *
   * @return the quotas of {@link #capabilities}
   */
  public static List<CallQuota> quotas() {
    return AzureCapabilities.CAPABILITIES.quotas();
  }

  /**
   * How long Microsoft waits for an answer to a referral that does not state its own expiry.
   *
   * @return the rule, as Microsoft documents it
   */
  public static PortalAnswerRule answerRule() {
    LifeCycle lifeCycle = Tables.LIFE_CYCLE;
    return new PortalAnswerRule(
        Cloud.AZURE,
        lifeCycle.daysToAnswer(),
        PortalAnswerRule.Basis.DOCUMENTED,
        lifeCycle.source(),
        LocalDate.parse(lifeCycle.read()));
  }

  @Override
  public Cloud cloud() {
    return Cloud.AZURE;
  }

  @Override
  public PortalCapabilities capabilities() {
    return AzureCapabilities.CAPABILITIES;
  }

  @Override
  public Projection project(Opportunity deal) {
    return mapper.project(deal);
  }

  @Override
  public Preflight preflight(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return preflight.check(deal, moment, current);
  }

  @Override
  public Editability editability(PortalRecord current) {
    return new RecordEditability(current);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The partner's referral is made with {@link AzureFields#DEAL_TYPE}; a co-sell deal gets a
   * second one that invites Microsoft. Without a deal type the deal is made private.
   */
  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    return steps.next(deal, current);
  }

  /**
   * {@inheritDoc}
   *
   * <p>What shows the deal to Microsoft comes first; then one JSON Patch of the members that
   * changed. Microsoft is invited by {@link #nextStep}, which has the whole deal. What the library
   * does not know stays at Microsoft untouched, or goes back within a list that is replaced. The
   * recorded body holds the version beside the patch, since the version is sent as a header.
   *
   * @throws IllegalArgumentException also if a value is one that Microsoft would not take
   */
  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues wanted) {
    return changes.next(current, wanted);
  }

  @Override
  public PortalCall accept(PortalId invitation) {
    return changes.accept(invitation);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Microsoft takes the reason as free text.
   */
  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return changes.decline(invitation, reason);
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    return performer.perform(call);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The id of Microsoft's referral gives the partner's record as well.
   */
  @Override
  public Answer<PortalRecord> read(PortalId id) {
    if (!id.cloud().equals(Cloud.AZURE)) {
      throw new IllegalArgumentException("id must be one of azure, but was of " + id.cloud());
    }
    return engagements.read(id.value());
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return feed.next(cursor);
  }

  /**
   * {@inheritDoc}
   *
   * <p>An event holds no values: the record is to be read. Microsoft delivers an event up to ten
   * times, and events have no id; an event that is not news is harmless, because the version of
   * what is read shows it. {@link WebhookSignature} says whether an event is Microsoft's.
   */
  @Override
  public Optional<PortalId> subject(String event) {
    return EventSubject.of(event);
  }

  /** Builds an {@link AzureReferrals}. */
  public static final class Builder {
    private final Supplier<String> token;
    private URI endpoint = ReferralsTransport.ENDPOINT;
    private @Nullable OkHttpClient http;
    private CallMeter meter = CallMeter.UNMETERED;
    private Clock clock = Clock.systemUTC();
    private SharingBoundary boundary = SharingBoundary.standard();

    private Builder(Supplier<String> token) {
      this.token = token;
    }

    /**
     * Sets where to call, such as a fake.
     *
     * @param uri an {@code http} or {@code https} address, without the API's path
     * @return this
     */
    public Builder endpoint(URI uri) {
      endpoint = uri;
      return this;
    }

    /**
     * Sets the HTTP client, with its time-outs, proxies and connection pool.
     *
     * @param client the client
     * @return this
     */
    public Builder http(OkHttpClient client) {
      http = client;
      return this;
    }

    /**
     * Sets what is asked before every call.
     *
     * @param callMeter the meter
     * @return this
     */
    public Builder meter(CallMeter callMeter) {
      meter = callMeter;
      return this;
    }

    /**
     * Sets the time that dates are compared with, in UTC.
     *
     * @param time the clock
     * @return this
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Sets what never leaves.
     *
     * @param sharingBoundary the boundary
     * @return this
     */
    public Builder boundary(SharingBoundary sharingBoundary) {
      boundary = sharingBoundary;
      return this;
    }

    /**
     * The portal.
     *
     * @return the portal
     * @throws IllegalArgumentException if the endpoint is no {@code http} or {@code https} address
     */
    public AzureReferrals build() {
      return new AzureReferrals(this);
    }
  }
}
