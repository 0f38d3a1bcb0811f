package dev.cosell.sync;

import dev.cosell.authority.FieldAuthorityPolicy;
import dev.cosell.authority.Reconciler;
import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage.Invitation;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the deals of a CRM and their records at one portal in step.
 *
 * <p>A pass can be broken off at any point, by a crash too: the next one finds what was under way
 * and goes on; nothing is done twice. A pass that finds nothing to do makes no call that changes
 * anything. What the portal locks is kept and done once the portal opens it. Deals that the cloud
 * brings are proposed to the CRM, once.
 *
 * <pre>{@code
 * SyncEngine engine = SyncEngine.builder().portal(portal).store(store).pace(pace).build();
 * SyncReport report = engine.pass(deals);
 * }</pre>
 *
 * <p>One engine per cloud and store works at a time; {@link #heard} may be called by other threads.
 */
public final class SyncEngine {
  private final Portal portal;
  private final SyncStore store;
  private final Pace pace;
  private final SyncListener listener;
  private final Reconciler reconciler;
  private final ContactDirectory directory;
  private final Predicate<Invitation> accepts;
  private final Duration pollEvery;
  private final Duration retryRefusedAfter;
  private final Set<PortalId> heard = ConcurrentHashMap.newKeySet();

  private SyncEngine(Builder builder) {
    this.portal = required(builder.portal, "portal");
    this.store = required(builder.store, "store");
    this.pace = required(builder.pace, "pace");
    this.listener = builder.listener;
    this.reconciler = new Reconciler(builder.policy, builder.boundary);
    this.directory =
        builder.directory == null
            ? ContactDirectory.builder(ContactMatchPolicy.standard()).build()
            : builder.directory;
    this.accepts = builder.accepts;
    this.pollEvery = builder.pollEvery;
    this.retryRefusedAfter = builder.retryRefusedAfter;
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException(name + " must be set");
    }
    return value;
  }

  /**
   * A new builder.
   *
   * @return a builder that needs a portal, a store and a pace
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes one pass over all deals, each as the portal's cloud is to see it ({@link CrmDeal#at}).
   *
   * @param deals the CRM's deals, each id once
   * @return what was done, and where each deal stands
   * @throws IllegalArgumentException if an id stands twice
   */
  public SyncReport pass(List<CrmDeal> deals) {
    return new Pass(this, deals).run();
  }

  /**
   * Takes an event of the portal: the record it speaks of is read in the next pass, whatever the
   * change feed says. Events may repeat and may come late.
   *
   * @param event the event as it was delivered
   * @return whether the event speaks of a record of this portal
   */
  public boolean heard(String event) {
    return portal.subject(event).map(heard::add).isPresent();
  }

  /**
   * Accepts a deal that the cloud offers; the next pass proposes it to the CRM.
   *
   * @param invitation the invitation's id
   * @return what came of it, with the id of the new record
   */
  public Answer<Receipt> accept(PortalId invitation) {
    Answer<Receipt> answer = answer(portal.accept(invitation));
    answer.toOptional().ifPresent(receipt -> heard.add(receipt.id()));
    return answer;
  }

  /**
   * Turns down a deal that the cloud offers; the CRM hears nothing of it.
   *
   * @param invitation the invitation's id
   * @param reason why, in a word of the portal's list
   * @return what came of it
   */
  public Answer<Receipt> decline(PortalId invitation, String reason) {
    return answer(portal.decline(invitation, reason));
  }

  private Answer<Receipt> answer(PortalCall call) {
    Outbox outbox = new Outbox(portal, store, pace, listener);
    Answer<Receipt> answer = outbox.make(call);
    outbox.closeUnlessInDoubt(call, answer);
    return answer;
  }

  Portal portal() {
    return portal;
  }

  SyncStore store() {
    return store;
  }

  Pace pace() {
    return pace;
  }

  SyncListener listener() {
    return listener;
  }

  Reconciler reconciler() {
    return reconciler;
  }

  ContactDirectory directory() {
    return directory;
  }

  Duration pollEvery() {
    return pollEvery;
  }

  Duration retryRefusedAfter() {
    return retryRefusedAfter;
  }

  boolean accepts(Invitation invitation) {
    return accepts.test(invitation);
  }

  void hearAgain(PortalId id) {
    heard.add(id);
  }

  /** The records that events spoke of since this was asked last. */
  Set<PortalId> takeHeard() {
    Set<PortalId> taken = Set.copyOf(heard);
    heard.removeAll(taken);
    return taken;
  }

  /** Builds a {@link SyncEngine}. */
  public static final class Builder {
    private @Nullable Portal portal;
    private @Nullable SyncStore store;
    private @Nullable Pace pace;
    private SyncListener listener = SyncListener.SILENT;
    private FieldAuthorityPolicy policy = FieldAuthorityPolicy.standard();
    private SharingBoundary boundary = SharingBoundary.standard();
    private @Nullable ContactDirectory directory;
    private Predicate<Invitation> accepts = invitation -> false;
    private Duration pollEvery = Duration.ofMinutes(15);
    private Duration retryRefusedAfter = Duration.ofDays(1);

    private Builder() {}

    /**
     * Sets the portal.
     *
     * @param portal the portal
     * @return this
     */
    public Builder portal(Portal portal) {
      this.portal = portal;
      return this;
    }

    /**
     * Sets what remembers; the caller closes it.
     *
     * @param store the store
     * @return this
     */
    public Builder store(SyncStore store) {
      this.store = store;
      return this;
    }

    /**
     * Sets the time that calls are paced by.
     *
     * @param pace the pace
     * @return this
     */
    public Builder pace(Pace pace) {
      this.pace = pace;
      return this;
    }

    /**
     * Sets who is told what the engine does; nobody, if not set.
     *
     * @param listener the listener
     * @return this
     */
    public Builder listener(SyncListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Sets who is right about which field; the standard policy, if not set.
     *
     * @param policy the policy
     * @return this
     */
    public Builder policy(FieldAuthorityPolicy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Narrows what leaves; the standard boundary, if not set.
     *
     * @param boundary the boundary
     * @return this
     */
    public Builder boundary(SharingBoundary boundary) {
      this.boundary = boundary;
      return this;
    }

    /**
     * Sets who is who, so that the clouds' people on a deal are recognised though the CRM does not
     * mark them, and are not sent. If not set, they are by the teams that the portals name and by
     * the clouds' own domains in {@link ContactMatchPolicy#standard}.
     *
     * @param directory the directory; its policy says which domains are a cloud's
     * @return this
     */
    public Builder directory(ContactDirectory directory) {
      this.directory = directory;
      return this;
    }

    /**
     * Sets which deals that the cloud offers are accepted without asking a person; none, if not
     * set.
     *
     * @param accepts the test
     * @return this
     */
    public Builder acceptInvitations(Predicate<Invitation> accepts) {
      this.accepts = accepts;
      return this;
    }

    /**
     * Sets how often a long pass looks for changes at the portal; every 15 minutes, if not set.
     *
     * @param pollEvery the time between two looks, by the pace
     * @return this
     */
    public Builder pollEvery(Duration pollEvery) {
      this.pollEvery = pollEvery;
      return this;
    }

    /**
     * Sets how long a call that the portal refused is not made again while it would say the same of
     * the same record, and a value not sent again that the portal answered with success and
     * ignored; a day, if not set, since the reason may lie elsewhere. A change of the deal or of
     * the record is tried at once.
     *
     * @param retryRefusedAfter the time by the pace; zero to ask in every pass
     * @return this
     */
    public Builder retryRefusedAfter(Duration retryRefusedAfter) {
      this.retryRefusedAfter = retryRefusedAfter;
      return this;
    }

    /**
     * The engine.
     *
     * @return the engine
     * @throws IllegalStateException if the portal, the store or the pace is missing
     */
    public SyncEngine build() {
      return new SyncEngine(this);
    }
  }
}
