package dev.cosell.testkit.aws.internal.portal;

import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.aws.internal.rule.Circumstances;
import dev.cosell.testkit.aws.internal.rule.RuleBook;
import dev.cosell.testkit.aws.internal.shape.ServiceModel;
import dev.cosell.testkit.aws.internal.store.Journal;
import dev.cosell.testkit.aws.internal.store.PortalStore;
import dev.cosell.testkit.aws.internal.store.Shelf;
import dev.cosell.testkit.aws.internal.wire.Refusal;
import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.CallLog;
import dev.cosell.testkit.internal.Quotas;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The portal as a whole: one lock, one clock, one store, and the parts that work on them.
 *
 * <p>Everything that changes anything runs in {@link #change}; what happens by itself (a review
 * decided, an invitation expired, a task done) happens before it, each at its own time.
 */
public final class Portal implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Settings settings;
  private final SettableClock clock;
  private final SettableClock.Registration registration;
  private final PortalStore store = new PortalStore();
  private final CallLog calls = new CallLog();
  private final Optional<Journal> journal;
  private final ServiceModel model = ServiceModel.load();
  private final RuleBook rules = new RuleBook();
  private final Quotas quotas = SellingQuotas.documented();
  private final Identifiers ids;
  private final EventLog events;
  private final Opportunities opportunities = new Opportunities(this);
  private final Engagements engagements = new Engagements(this);
  private final Invitations invitations = new Invitations(this);
  private final Submissions submissions = new Submissions(this);
  private final Reviews reviews = new Reviews(this);
  private final AwsViews awsViews = new AwsViews();
  private final Tasks tasks = new Tasks(this);
  private Optional<Instant> momentOfTheDue = Optional.empty();

  /**
   * Opens the portal, with what its journal remembers.
   *
   * @param settings how it was built
   * @param clock its time; moved ahead to the journal's last time if that is later
   * @param file the journal, or empty for a portal that forgets
   */
  public Portal(Settings settings, SettableClock clock, Optional<Path> file) {
    this.settings = settings;
    this.clock = clock;
    this.ids = new Identifiers(store, settings.account());
    this.events = new EventLog(store, ids, settings);
    Optional<Journal.Opened> opened = file.map(path -> Journal.open(path, store, calls));
    this.journal = opened.map(Journal.Opened::journal);
    opened
        .flatMap(Journal.Opened::last)
        .filter(last -> last.isAfter(clock.instant()))
        .ifPresent(clock::set);
    this.registration = clock.onMove(this::moved);
  }

  private void moved(Instant now) {
    List<String> outgoing;
    lock.lock();
    try {
      journal.ifPresent(kept -> kept.append(now, Optional.empty(), List.of()));
      catchUp();
      outgoing = events.takeOutgoing();
    } finally {
      lock.unlock();
    }
    events.deliver(outgoing);
  }

  /**
   * Does something to the portal as its operator, all or nothing.
   *
   * @param work what to do; whatever it throws takes back what it did
   * @return what the work came to
   * @param <T> its type
   */
  public <T> T change(Supplier<T> work) {
    return run(Optional.empty(), work, true);
  }

  /**
   * Serves a call of the API, all or nothing.
   *
   * @param operation what is called
   * @param work what to do; a {@link Refusal} takes back what it did
   * @param lasting whether what it does is to last, or be taken back as if it had not happened
   * @return what the work came to
   * @param <T> its type
   * @throws Refusal if the call is one too many, or as the work throws it
   */
  public <T> T serve(String operation, Supplier<T> work, boolean lasting) {
    return run(Optional.of(operation), work, lasting);
  }

  /**
   * Notes a call that was throttled for no reason but a script's.
   *
   * @param operation what was called
   */
  public void noteThrottled(String operation) {
    change(
        () -> {
          Call call = call(operation, true);
          journal.ifPresent(kept -> kept.append(clock.instant(), Optional.of(call), List.of()));
          calls.add(call);
          return call;
        });
  }

  private <T> T run(Optional<String> operation, Supplier<T> work, boolean lasting) {
    List<String> outgoing = List.of();
    lock.lock();
    try {
      catchUp();
      Optional<Call> call = operation.map(this::call);
      T result;
      try {
        if (call.map(Call::throttled).orElse(false)) {
          throw SellingQuotas.throttled();
        }
        result = work.get();
      } catch (RuntimeException refused) {
        drop();
        commit(call);
        throw refused;
      }
      if (!lasting) {
        drop();
      }
      commit(call);
      return result;
    } finally {
      drop();
      outgoing = events.takeOutgoing();
      lock.unlock();
      events.deliver(outgoing);
    }
  }

  private Call call(String operation) {
    boolean exhausted =
        settings.quotas() && quotas.exhausted(quotas.window(operation), now(), calls);
    return call(operation, exhausted);
  }

  private Call call(String operation, boolean throttled) {
    return new Call(
        operation, now(), model.readsOnly(operation), quotas.window(operation), throttled);
  }

  /**
   * Reads from the portal.
   *
   * @param work what to read
   * @return what was read
   * @param <T> its type
   */
  public <T> T read(Supplier<T> work) {
    return run(Optional.empty(), work, true);
  }

  private void drop() {
    store.rollback();
    events.rollback();
  }

  private void commit(Optional<Call> call) {
    events.flush();
    List<PortalStore.Change> changes = store.changes();
    if (call.isEmpty() && changes.isEmpty()) {
      return;
    }
    journal.ifPresent(kept -> kept.append(clock.instant(), call, changes));
    call.ifPresent(calls::add);
    store.commit();
  }

  /** Lets happen what was due up to now, each thing at its own time and in order. */
  private void catchUp() {
    for (Optional<PortalStore.Key> due = store.due(clock.instant());
        due.isPresent();
        due = store.due(clock.instant())) {
      PortalStore.Key key = due.get();
      momentOfTheDue = Optional.of(key.at());
      try {
        happen(key);
        commit(Optional.empty());
      } finally {
        drop();
        momentOfTheDue = Optional.empty();
      }
    }
  }

  private void happen(PortalStore.Key key) {
    switch (key.shelf()) {
      case OPPORTUNITY -> opportunities.find(key.key()).ifPresent(reviews::decideScheduled);
      case INVITATION -> invitations.find(key.key()).ifPresent(invitations::expire);
      case TASK -> store.find(Shelf.TASK, key.key()).ifPresent(tasks::finish);
      default -> throw new IllegalStateException("nothing happens by itself to " + key);
    }
  }

  /**
   * The portal's time, to the millisecond.
   *
   * @return the present, or the moment at which what is just happening was due
   */
  public Instant now() {
    return momentOfTheDue.orElseGet(clock::instant).truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * What the rules need to know besides an opportunity.
   *
   * @param catalog AWS or Sandbox
   * @return the circumstances
   */
  public Circumstances circumstances(String catalog) {
    return new Circumstances(
        LocalDate.ofInstant(now(), ZoneOffset.UTC),
        id -> opportunities.find(id).filter(o -> o.catalog().equals(catalog)).isPresent(),
        settings.estimates(),
        settings.specialProgram(),
        settings.servicesPartner());
  }

  /**
   * How the portal was built.
   *
   * @return its settings
   */
  public Settings settings() {
    return settings;
  }

  /**
   * The portal's clock.
   *
   * @return the clock
   */
  public SettableClock clock() {
    return clock;
  }

  /**
   * What the portal remembers; to be used in {@link #change} or {@link #read} only.
   *
   * @return the store
   */
  public PortalStore store() {
    return store;
  }

  /**
   * The calls made; to be used in {@link #change} or {@link #read} only.
   *
   * @return the log
   */
  public CallLog calls() {
    return calls;
  }

  /**
   * The service model.
   *
   * @return the model
   */
  public ServiceModel model() {
    return model;
  }

  /**
   * The business rules.
   *
   * @return the rules
   */
  public RuleBook rules() {
    return rules;
  }

  /**
   * The opportunities.
   *
   * @return the opportunities
   */
  public Opportunities opportunities() {
    return opportunities;
  }

  /**
   * The engagements.
   *
   * @return the engagements
   */
  public Engagements engagements() {
    return engagements;
  }

  /**
   * The invitations.
   *
   * @return the invitations
   */
  public Invitations invitations() {
    return invitations;
  }

  /**
   * The submissions.
   *
   * @return the submissions
   */
  public Submissions submissions() {
    return submissions;
  }

  /**
   * The reviews.
   *
   * @return the reviews
   */
  public Reviews reviews() {
    return reviews;
  }

  /**
   * AWS's own views.
   *
   * @return the views
   */
  public AwsViews awsViews() {
    return awsViews;
  }

  /**
   * The tasks.
   *
   * @return the tasks
   */
  public Tasks tasks() {
    return tasks;
  }

  /**
   * The events.
   *
   * @return the events
   */
  public EventLog events() {
    return events;
  }

  /**
   * The ids that are given out.
   *
   * @return the ids
   */
  public Identifiers ids() {
    return ids;
  }

  @Override
  public void close() {
    registration.close();
    journal.ifPresent(Journal::close);
  }
}
