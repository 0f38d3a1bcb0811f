package dev.cosell.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The faults that the next calls of a fake portal will meet, in the order in which they were asked
 * for.
 *
 * <p>A fault waits for a call of its operation, or for any call, and is used up by it. May be used
 * from any thread.
 *
 * <pre>{@code
 * fake.faults().next(Fault.THROTTLED, 2, "UpdateOpportunity");
 * fake.faults().next(Fault.TIMEOUT_AFTER_ACTING); // whatever is called next
 * }</pre>
 */
public final class FaultScript {

  private static final String ANY = "*";

  private final List<Line> lines = new ArrayList<>();
  private final Set<String> called = new LinkedHashSet<>();

  /** Creates an empty script: nothing goes wrong. */
  public FaultScript() {}

  /**
   * The next call, whatever it is, meets a fault.
   *
   * @param fault the fault, not null
   * @return this script
   */
  public FaultScript next(Fault fault) {
    return add(fault, 1, ANY);
  }

  /**
   * The next call of an operation meets a fault.
   *
   * @param fault the fault, not null
   * @param operation the operation's name as the portal spells it
   * @return this script
   */
  public FaultScript next(Fault fault, String operation) {
    return add(fault, 1, operation);
  }

  /**
   * The next calls of an operation meet a fault.
   *
   * @param fault the fault, not null
   * @param calls how many calls, one or more
   * @param operation the operation's name as the portal spells it, or {@code *} for any
   * @return this script
   * @throws IllegalArgumentException if calls is below one
   */
  public FaultScript next(Fault fault, int calls, String operation) {
    return add(fault, calls, operation);
  }

  private synchronized FaultScript add(Fault fault, int calls, String operation) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls must be at least 1, but was " + calls);
    }
    Line line = new Line(Objects.requireNonNull(fault), Objects.requireNonNull(operation));
    for (int i = 0; i < calls; i++) {
      lines.add(line);
    }
    return this;
  }

  /**
   * Uses up the fault that waits for a call; called by a fake for each call that it serves.
   *
   * @param operation the operation being called
   * @return the fault that the call is to meet, or empty
   */
  public synchronized Optional<Fault> take(String operation) {
    called.add(operation);
    for (Iterator<Line> each = lines.iterator(); each.hasNext(); ) {
      Line line = each.next();
      if (line.operation.equals(ANY) || line.operation.equals(operation)) {
        each.remove();
        return Optional.of(line.fault);
      }
    }
    return Optional.empty();
  }

  /**
   * The operations that have been called, whether or not a fault waited for them.
   *
   * @return the names as the portal spells them, in the order of their first call, a copy
   */
  public synchronized List<String> called() {
    return List.copyOf(called);
  }

  /** Forgets which operations have been called. */
  public synchronized void forgetCalled() {
    called.clear();
  }

  /**
   * How many faults still wait for a call.
   *
   * @return zero or more
   */
  public synchronized int pending() {
    return lines.size();
  }

  /**
   * Whether a fault waits for a call.
   *
   * @param fault the fault
   * @return whether it does, for whatever operation
   */
  public synchronized boolean holds(Fault fault) {
    return lines.stream().anyMatch(line -> line.fault == fault);
  }

  /** Drops the faults that still wait. */
  public synchronized void clear() {
    lines.clear();
  }

  private record Line(Fault fault, String operation) {}
}
