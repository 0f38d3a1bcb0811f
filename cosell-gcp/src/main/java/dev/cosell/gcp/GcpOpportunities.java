package dev.cosell.gcp;

import dev.cosell.authority.Editability;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.gcp.internal.call.Calls;
import dev.cosell.gcp.internal.call.ChangeFeed;
import dev.cosell.gcp.internal.call.Performer;
import dev.cosell.gcp.internal.call.RecordReader;
import dev.cosell.gcp.internal.call.Steps;
import dev.cosell.gcp.internal.mapping.DealProjection;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.rule.RecordEditability;
import dev.cosell.gcp.internal.transport.GcpTransport;
import dev.cosell.gcp.internal.wire.OpportunityEvent;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallKind;
import dev.cosell.portal.CallMeter;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Google Cloud's partner opportunities, by the Cloud Channel API {@code v1alpha1}.
 *
 * <pre>{@code
 * Portal google =
 *     GcpOpportunities.builder("a1B2c3D4e5", () -> credentials.refreshAccessToken().getTokenValue())
 *         .build();
 * }</pre>
 *
 * <p>The token is one of a service account with the scope {@code apps.order} and the Integrator
 * role in the Partner Hub; Google has to allow the partner to use the API. Calls that change
 * something count in the quota {@code write}, all others in {@code read}. One {@link #perform}
 * makes two calls, a read and the write, because Google documents neither a lock nor a key of
 * idempotence: two programs that make the same deal, or change the same record, within the moment
 * between the two are not kept apart.
 */
public final class GcpOpportunities implements Portal {
  private final RecordMapper mapper;
  private final PortalCapabilities capabilities;
  private final GcpPreflight preflight;
  private final Steps steps;
  private final Performer performer;
  private final RecordReader reader;
  private final ChangeFeed changes;

  private GcpOpportunities(Builder builder) {
    String partner = "partners/" + builder.partner;
    mapper = new RecordMapper(builder.boundary, builder.settings);
    capabilities = GcpCapabilities.of(builder.settings);
    preflight = new GcpPreflight(builder.boundary, builder.settings);
    steps = new Steps(partner, mapper);
    GcpTransport transport =
        new GcpTransport(
            Objects.requireNonNullElseGet(builder.http, OkHttpClient::new),
            builder.endpoint,
            builder.token,
            builder.clock);
    Calls calls = new Calls(transport, builder.meter, partner, mapper.bindings());
    performer = new Performer(calls, mapper);
    reader = new RecordReader(calls, mapper);
    changes = new ChangeFeed(calls, mapper);
  }

  /**
   * A builder for Google's own endpoint.
   *
   * @param partner the partner's id, as the Partner Hub shows it: letters and digits, usually 10
   * @param token gives an access token, asked before every call; may throw where there is none
   * @return the builder
   * @throws IllegalArgumentException if the partner's id has another form
   */
  public static Builder builder(String partner, Supplier<String> token) {
    return new Builder(partner, token);
  }

  @Override
  public Cloud cloud() {
    return Cloud.GCP;
  }

  @Override
  public PortalCapabilities capabilities() {
    return capabilities;
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
    return new RecordEditability(current, mapper);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The record is made as a draft, without a stage, and then submitted. A deal that Google has
   * not accepted is not submitted again by itself; see {@link GcpSettings#resubmitsCorrections}.
   */
  @Override
  public Optional<PortalCall> nextStep(Opportunity deal, Optional<PortalRecord> current) {
    return steps.next(deal, current);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The call names in its mask what differs from the record as it was read; Google keeps the
   * rest. Within what is written, members that are not known here are sent back.
   *
   * @throws IllegalArgumentException also if a value is one that Google would not take
   */
  @Override
  public Optional<PortalCall> nextUpdate(PortalRecord current, FieldValues wanted) {
    return steps.update(current, wanted);
  }

  /**
   * {@inheritDoc}
   *
   * <p>No public document says how a partner answers a deal that Google brings. The call is refused
   * as a value when it is performed, and nothing goes out.
   */
  @Override
  public PortalCall accept(PortalId invitation) {
    return steps.answer(CallKind.ACCEPT, ours(invitation), "");
  }

  /**
   * {@inheritDoc}
   *
   * <p>As with {@link #accept}, the call is refused as a value.
   */
  @Override
  public PortalCall decline(PortalId invitation, String reason) {
    return steps.answer(CallKind.DECLINE, ours(invitation), reason);
  }

  @Override
  public Answer<Receipt> perform(PortalCall call) {
    return performer.perform(call);
  }

  @Override
  public Answer<PortalRecord> read(PortalId id) {
    return reader.read(ours(id));
  }

  @Override
  public Answer<ChangePage> changes(Optional<String> cursor) {
    return changes.next(cursor);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Takes a Pub/Sub push, a message as it was pulled, or a message's data alone.
   */
  @Override
  public Optional<PortalId> subject(String event) {
    return OpportunityEvent.read(event)
        .map(OpportunityEvent::opportunity)
        .flatMap(WireOpportunity::id)
        .map(id -> new PortalId(Cloud.GCP, id));
  }

  private static PortalId ours(PortalId id) {
    if (!id.cloud().equals(Cloud.GCP)) {
      throw new IllegalArgumentException("id must be one of gcp, but was of " + id.cloud());
    }
    return id;
  }

  /** Builds a {@link GcpOpportunities}. */
  public static final class Builder {
    private static final Pattern PARTNER = Pattern.compile("[A-Za-z0-9]{1,64}");

    private final String partner;
    private final Supplier<String> token;
    private URI endpoint = GcpTransport.ENDPOINT;
    private @Nullable OkHttpClient http;
    private CallMeter meter = CallMeter.UNMETERED;
    private Clock clock = Clock.systemUTC();
    private SharingBoundary boundary = SharingBoundary.standard();
    private GcpSettings settings = GcpSettings.standard();

    private Builder(String partner, Supplier<String> token) {
      if (!PARTNER.matcher(partner).matches()) {
        throw new IllegalArgumentException(
            "partner must be letters and digits, such as a1B2c3D4e5, but was '" + partner + "'");
      }
      this.partner = partner;
      this.token = token;
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
     * Sets the time that a date to wait for is compared with.
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
     * Sets how what Google's documents leave open is taken.
     *
     * @param gcpSettings the settings
     * @return this
     */
    public Builder settings(GcpSettings gcpSettings) {
      settings = gcpSettings;
      return this;
    }

    /**
     * The portal.
     *
     * @return the portal
     * @throws IllegalArgumentException if the endpoint is no {@code http} or {@code https} address
     */
    public GcpOpportunities build() {
      return new GcpOpportunities(this);
    }
  }
}
