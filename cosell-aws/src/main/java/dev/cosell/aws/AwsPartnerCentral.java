package dev.cosell.aws;

import dev.cosell.authority.Editability;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.aws.internal.call.Calls;
import dev.cosell.aws.internal.call.ChangeFeed;
import dev.cosell.aws.internal.call.EventSubject;
import dev.cosell.aws.internal.call.InvitationCalls;
import dev.cosell.aws.internal.call.Performer;
import dev.cosell.aws.internal.call.RecordReader;
import dev.cosell.aws.internal.call.RegistrationSteps;
import dev.cosell.aws.internal.call.UpdateSteps;
import dev.cosell.aws.internal.mapping.DealProjection;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.aws.internal.rule.RecordEditability;
import dev.cosell.aws.internal.table.InvitationLife;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.aws.internal.transport.ClientName;
import dev.cosell.aws.internal.transport.SellingTransport;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * AWS Partner Central, by its selling API.
 *
 * <pre>{@code
 * Portal aws =
 *     AwsPartnerCentral.builder(DefaultCredentialsProvider.create())
 *         .catalog("Sandbox")
 *         .client("Example Inc", "crm-sync")
 *         .build();
 * }</pre>
 *
 * <p>The caller must be the AWS account that is linked to the Partner Central account. Calls that
 * change something count in the quota {@code write}, all others in {@code read}; see {@link
 * PortalCapabilities#quotas}.
 */
public final class AwsPartnerCentral implements Portal {
  private final String catalog;
  private final AwsPartner partner;
  private final RecordMapper mapper;
  private final AwsPreflight preflight;
  private final RegistrationSteps registration;
  private final UpdateSteps updates;
  private final InvitationCalls invitations;
  private final Performer performer;
  private final RecordReader reader;
  private final ChangeFeed changes;

  private AwsPartnerCentral(Builder builder) {
    catalog = builder.catalog;
    partner = builder.partner;
    mapper = new RecordMapper(builder.boundary);
    preflight = new AwsPreflight(builder.boundary, builder.clock, builder.partner);
    registration = new RegistrationSteps(catalog, mapper);
    updates = new UpdateSteps(catalog, mapper);
    invitations = new InvitationCalls(catalog);
    SellingTransport transport =
        new SellingTransport(
            Objects.requireNonNullElseGet(builder.http, OkHttpClient::new),
            builder.endpoint,
            builder.credentials,
            new ClientName(builder.integrator, builder.product),
            Objects.requireNonNullElse(builder.signingClock, builder.clock));
    Calls calls = new Calls(transport, builder.meter);
    performer = new Performer(calls, catalog);
    reader = new RecordReader(calls, catalog);
    changes = new ChangeFeed(calls, catalog);
  }

  /**
   * A builder for the production catalog at AWS's own endpoint.
   *
   * @param credentials gives the credentials of the AWS account, asked before every call
   * @return the builder
   */
  public static Builder builder(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    return new Builder(credentials);
  }

  /**
   * AWS's quotas, for a {@link dev.cosell.sync.CallBudget} that {@link Builder#meter} is given.
   *
   * @return the quotas of {@link #capabilities}
   */
  public static List<CallQuota> quotas() {
    return AwsCapabilities.CAPABILITIES.quotas();
  }

  /**
   * How long AWS waits for an answer to an invitation that does not state its own expiry.
   *
   * @return the rule, as it was observed; AWS documents none
   */
  public static PortalAnswerRule answerRule() {
    InvitationLife life = Tables.INVITATIONS;
    return new PortalAnswerRule(
        Cloud.AWS,
        life.daysToAnswer(),
        PortalAnswerRule.Basis.OBSERVED,
        life.source().source(),
        life.source().read());
  }

  @Override
  public Cloud cloud() {
    return Cloud.AWS;
  }

  @Override
  public PortalCapabilities capabilities() {
    return AwsCapabilities.CAPABILITIES;
  }

  @Override
  public Projection project(Opportunity deal) {
    return DealProjection.of(deal, mapper).toProjection();
  }

  @Override
  public Preflight preflight(
      Opportunity deal, Preflight.Moment moment, Optional<PortalRecord> current) {
    return preflight.check(deal, moment, current);
  }

  @Override
  public Editability editability(PortalRecord current) {
    return new RecordEditability(current, partner);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The record is made, joined to solutions and products one by one, and submitted with {@link
   * AwsFields#INVOLVEMENT}; without an involvement it stays a draft.
   */
  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    return registration.next(deal, current);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A total value without a contract's length, here or in the record, is left out.
   *
   * @throws IllegalArgumentException also if a value is one that AWS would not take
   */
  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues wanted) {
    return updates.next(current, wanted);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The call makes an opportunity of the deal. AWS takes it for an opportunity's invitation
   * alone: a lead ({@link AwsFields#INVITATION_TYPE}) is answered in Partner Central.
   */
  @Override
  public PortalCall accept(PortalId invitation) {
    return invitations.accept(invitation);
  }

  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return invitations.decline(invitation, reason);
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    return performer.perform(call);
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    if (!id.cloud().equals(Cloud.AWS)) {
      throw new IllegalArgumentException("id must be one of aws, but was of " + id.cloud());
    }
    return reader.read(id);
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return changes.next(cursor);
  }

  @Override
  public Optional<PortalId> subject(String event) {
    return EventSubject.of(event, catalog);
  }

  /** Builds an {@link AwsPartnerCentral}. */
  public static final class Builder {
    private static final Set<String> CATALOGS = Set.of("AWS", "Sandbox");

    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private URI endpoint = SellingTransport.ENDPOINT;
    private @Nullable OkHttpClient http;
    private String catalog = "AWS";
    private CallMeter meter = CallMeter.UNMETERED;
    private Clock clock = Clock.systemUTC();
    private @Nullable Clock signingClock;
    private SharingBoundary boundary = SharingBoundary.standard();
    private AwsPartner partner = AwsPartner.SOFTWARE;
    private String integrator = "cosell";
    private String product = "cosell";

    private Builder(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
      this.credentials = credentials;
    }

    /**
     * Sets where to call, such as a fake.
     *
     * @param uri an {@code http} or {@code https} address
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
     * Sets the catalog.
     *
     * @param name {@code AWS} for production or {@code Sandbox}
     * @return this
     * @throws IllegalArgumentException if it is neither
     */
    public Builder catalog(String name) {
      if (!CATALOGS.contains(name)) {
        throw new IllegalArgumentException(
            "catalog must be AWS or Sandbox, but was '" + name + "'");
      }
      catalog = name;
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
     * Sets the time that dates are compared with, in UTC, and that calls are signed with unless
     * {@link #signingClock} says otherwise.
     *
     * @param time the clock
     * @return this
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Sets the time that calls are signed with, where it is another than the portal's, as with a
     * fake whose time is simulated.
     *
     * @param time the clock
     * @return this
     */
    public Builder signingClock(Clock time) {
      signingClock = time;
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
     * Sets what kind of partner one is.
     *
     * @param kind the kind
     * @return this
     */
    public Builder partner(AwsPartner kind) {
      partner = kind;
      return this;
    }

    /**
     * Sets who calls, as AWS asks integrations to say.
     *
     * @param integratorName who built the integration; printable ASCII
     * @param productName the integration's name; printable ASCII
     * @return this
     */
    public Builder client(String integratorName, String productName) {
      integrator = integratorName;
      product = productName;
      return this;
    }

    /**
     * The portal.
     *
     * @return the portal
     * @throws IllegalArgumentException if the endpoint is no {@code http} or {@code https} address,
     *     or the names of the client cannot stand in a header
     */
    public AwsPartnerCentral build() {
      return new AwsPartnerCentral(this);
    }
  }
}
