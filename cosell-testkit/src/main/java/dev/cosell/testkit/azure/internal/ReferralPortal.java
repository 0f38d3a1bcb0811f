package dev.cosell.testkit.azure.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.AnswerRule;
import dev.cosell.testkit.azure.WebhookDelivery;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The portal behind a fake: whatever is done to it is done whole, after what is due by itself. */
public final class ReferralPortal implements AutoCloseable {
  private final ReferralStore store;
  private final Desk desk;
  private final Deadlines deadlines;
  private final Webhooks webhooks;
  private final WebhookPost post;
  private final SettableClock.Registration moves;

  /**
   * A portal.
   *
   * @param clock its time; set to the journal's if that is later
   * @param journal where it remembers, or empty to forget everything
   * @param rule how Microsoft answers by itself, or empty to let it answer by hand
   */
  public ReferralPortal(SettableClock clock, Optional<Path> journal, Optional<AnswerRule> rule) {
    store = new ReferralStore(clock, new Memory(journal));
    desk = new Desk(store);
    deadlines = new Deadlines(store, desk, rule);
    webhooks = new Webhooks(store);
    post = new WebhookPost(webhooks, store, this::pass);
    moves = clock.onMove(now -> pass());
  }

  /**
   * Does something whole, and tells of it before this returns.
   *
   * @param <T> what comes of it
   * @param work what is done, inside the portal's lock
   * @return what came of it
   */
  public <T> T inside(Supplier<T> work) {
    try {
      return store.locked(
          () -> {
            try {
              deadlines.pass();
              return work.get();
            } finally {
              store.takeTouched().forEach(deadlines::watch);
              store.takeAnnounced().forEach(webhooks::announce);
            }
          });
    } finally {
      webhooks.attempt();
      post.start();
    }
  }

  private void pass() {
    inside(() -> Boolean.TRUE);
  }

  /**
   * Does something to one referral.
   *
   * @param id the referral
   * @param work what is done, inside the portal's lock
   * @throws IllegalArgumentException if there is no such referral
   */
  public void change(String id, Consumer<ObjectNode> work) {
    inside(
        () -> {
          work.accept(
              store
                  .find(Objects.requireNonNull(id))
                  .orElseThrow(() -> new IllegalArgumentException("no referral has the id " + id)));
          return Boolean.TRUE;
        });
  }

  /**
   * Changes a referral in whatever way; nothing changes if the change fails.
   *
   * @param id the referral
   * @param change changes the JSON of the referral
   * @throws IllegalArgumentException if there is no such referral
   */
  public void edit(String id, Consumer<ObjectNode> change) {
    change(
        id,
        referral -> {
          ObjectNode edited = referral.deepCopy();
          change.accept(edited);
          referral.removeAll();
          referral.setAll(edited);
          store.changed(referral);
        });
  }

  /**
   * All referrals.
   *
   * @return copies, Microsoft's referrals among them, oldest first
   */
  public List<ObjectNode> referrals() {
    return inside(() -> store.all().stream().map(ObjectNode::deepCopy).toList());
  }

  /**
   * The events so far.
   *
   * @return the newest 10,000 as they are delivered, oldest first
   */
  public List<String> events() {
    return inside(store::events);
  }

  /**
   * The calls so far.
   *
   * @return the counts at this moment
   */
  public CallStatistics statistics() {
    return inside(() -> store.memory().calls().statistics());
  }

  /**
   * What Microsoft's people do.
   *
   * @return the desk, to be used inside the lock
   */
  public Desk desk() {
    return desk;
  }

  /**
   * The portal's time.
   *
   * @return the clock
   */
  public SettableClock clock() {
    return store.clock();
  }

  /**
   * Sets who receives events within this process from now on.
   *
   * @param taker takes a delivery and says whether it was taken
   */
  public void deliverTo(Predicate<WebhookDelivery> taker) {
    webhooks.deliverTo(taker);
  }

  /**
   * The events that were not taken in ten tries.
   *
   * @return the events, oldest first
   */
  public List<String> undelivered() {
    return webhooks.offline();
  }

  /**
   * The certificate that events are signed with.
   *
   * @return the certificate
   */
  public X509Certificate certificate() {
    return webhooks.key().certificate();
  }

  ReferralStore store() {
    return store;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  /** Says where the fake listens, and begins to deliver what is waiting. */
  void listensAt(String base) {
    webhooks.certificateAt(WebhookEndpoint.certificateUrl(base));
    post.start();
  }

  @Override
  public void close() {
    moves.close();
    post.close();
    store.close();
  }
}
