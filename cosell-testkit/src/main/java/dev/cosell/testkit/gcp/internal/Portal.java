package dev.cosell.testkit.gcp.internal;

import dev.cosell.testkit.CallStatistics;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.internal.Call;
import dev.cosell.testkit.internal.Quotas;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The portal as a whole: one lock, one clock, one memory. What happens by itself (a review decided)
 * happens before what is asked for, at its own time; what it announces is pushed after the lock is
 * left.
 */
public final class Portal implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final SettableClock clock;
  private final SettableClock.Registration registration;
  private final Quotas quotas;
  private final Memory memory;
  private final EventLog events;
  private final Reviewer reviewer;
  private final OpportunityBook book;
  private final Pushes pushes = new Pushes();

  /**
   * Opens the portal, with what its journal remembers.
   *
   * @param settings how it was built
   * @param clock its time; moved ahead to the journal's last time if that is later
   * @param quotas how often it may be called
   * @param journal the journal, or empty for a portal that forgets
   */
  public Portal(
      PortalSettings settings, SettableClock clock, Quotas quotas, Optional<Path> journal) {
    this.clock = clock;
    this.quotas = quotas;
    this.memory = new Memory(journal);
    this.events = new EventLog(memory, settings.announcesTwice());
    this.reviewer = new Reviewer(memory);
    this.book = new OpportunityBook(settings, memory, events, reviewer, clock);
    memory.last().filter(last -> last.isAfter(clock.instant())).ifPresent(clock::set);
    this.registration = clock.onMove(this::moved);
  }

  private void moved(Instant now) {
    change(
        () -> {
          memory.noteTime(now);
          events.again();
          return now;
        });
  }

  /**
   * Does something to the portal as Google, or reads from it.
   *
   * @param work what to do
   * @return what the work came to
   * @param <T> its type
   */
  public <T> T change(Supplier<T> work) {
    return run(Optional.empty(), work);
  }

  /** Serves a call of the API; one too many is refused, and counted as throttled. */
  <T> T serve(String operation, Supplier<T> work) {
    return run(Optional.of(operation), work);
  }

  /** Counts a call that was throttled for no reason but a script's. */
  void noteThrottled(String operation) {
    change(
        () -> {
          memory.commit(clock.instant(), Optional.of(call(operation, true)));
          return operation;
        });
  }

  private Call call(String operation, boolean throttled) {
    String window = quotas.window(operation);
    return new Call(operation, clock.instant(), window.equals(Quotas.READS), window, throttled);
  }

  private <T> T run(Optional<String> operation, Supplier<T> work) {
    List<EventLog.Push> outgoing = List.of();
    Optional<URI> url = Optional.empty();
    lock.lock();
    try {
      catchUp();
      Optional<Call> call = operation.map(each -> call(each, exhausted(each)));
      try {
        if (call.map(Call::throttled).orElse(false)) {
          throw throttled();
        }
        return work.get();
      } finally {
        memory.commit(clock.instant(), call);
        outgoing = events.takeOutgoing();
        url = events.url();
      }
    } finally {
      lock.unlock();
      deliver(outgoing, url);
    }
  }

  private boolean exhausted(String operation) {
    return quotas.exhausted(quotas.window(operation), clock.instant(), memory.calls());
  }

  static Refusal throttled() {
    return Refusal.of("RESOURCE_EXHAUSTED", "Quota exceeded.");
  }

  private void catchUp() {
    for (Optional<Reviewer.Due> due = reviewer.due(clock.instant());
        due.isPresent();
        due = reviewer.due(clock.instant())) {
      book.decide(due.get());
      memory.commit(clock.instant(), Optional.empty());
    }
  }

  private void deliver(List<EventLog.Push> outgoing, Optional<URI> url) {
    for (EventLog.Push push : outgoing) {
      boolean taken =
          push.endpoint()
              .map(endpoint -> endpoint.test(push.body()))
              .orElseGet(() -> url.map(to -> pushes.deliver(to, push.body())).orElse(false));
      lock.lock();
      try {
        if (taken) {
          events.acknowledged(push);
        } else {
          events.notAcknowledged(push);
        }
        memory.commit(clock.instant(), Optional.empty());
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Makes the pushes again that were not acknowledged.
   *
   * @return how many are still not acknowledged
   */
  public int redeliver() {
    change(
        () -> {
          events.again();
          return events;
        });
    return change(events::waiting);
  }

  /**
   * Adds an endpoint for pushes.
   *
   * @param endpoint takes a push and says whether it acknowledges it
   */
  public void subscribe(Predicate<String> endpoint) {
    change(
        () -> {
          events.subscribe(endpoint);
          return endpoint;
        });
  }

  /**
   * Registers the address that pushes go to.
   *
   * @param url the address, or empty for none
   */
  public void pushTo(Optional<URI> url) {
    change(
        () -> {
          events.url(url);
          return url;
        });
  }

  /** {@return the address that pushes go to} */
  public Optional<URI> pushUrl() {
    return change(events::url);
  }

  /** {@return the newest events, as pushes, oldest first} */
  public List<String> events() {
    return change(events::all);
  }

  /** {@return the calls so far} */
  public CallStatistics statistics() {
    return change(() -> memory.calls().statistics());
  }

  /** {@return the portal's time} */
  public SettableClock clock() {
    return clock;
  }

  /** {@return the opportunities; to be used in {@link #change} only} */
  public OpportunityBook book() {
    return book;
  }

  @Override
  public void close() {
    registration.close();
    memory.close();
  }
}
