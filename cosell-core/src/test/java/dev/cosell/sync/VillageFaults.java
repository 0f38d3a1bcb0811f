package dev.cosell.sync;

import dev.cosell.portal.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes wrong at the made-up portal: a queue of mishaps per operation, one for each call. */
final class VillageFaults {
  static final String READ = "READ";
  static final String CHANGES = "CHANGES";

  private final Map<String, Deque<Mishap>> planned = new HashMap<>();
  private @Nullable Mishap always;

  /** Stands between a call and what the portal would do. */
  interface Mishap {
    <T> Answer<T> around(Supplier<Answer<T>> call);
  }

  /** The call is answered without the portal doing anything. */
  static Mishap instead(Supplier<Answer<?>> answer) {
    return new Mishap() {
      @Override
      public <T> Answer<T> around(Supplier<Answer<T>> call) {
        return answer.get().flatMap(none -> call.get());
      }
    };
  }

  /** The portal does its work and the answer is lost. */
  static Mishap lostAnswer() {
    return new Mishap() {
      @Override
      public <T> Answer<T> around(Supplier<Answer<T>> call) {
        Answer<T> lost = call.get();
        return new Answer.Unavailable<>("the line went dead on " + Outbox.describe(lost), true);
      }
    };
  }

  /** Something else happens just before. */
  static Mishap after(Runnable event) {
    return new Mishap() {
      @Override
      public <T> Answer<T> around(Supplier<Answer<T>> call) {
        event.run();
        return call.get();
      }
    };
  }

  void plan(String operation, int times, Mishap mishap) {
    Deque<Mishap> queue = planned.computeIfAbsent(operation, absent -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      queue.addLast(mishap);
    }
  }

  /** From now on every call meets this, until {@link #over}. */
  void always(Mishap mishap) {
    always = mishap;
  }

  void over() {
    always = null;
    planned.clear();
  }

  <T> Answer<T> meet(String operation, Supplier<Answer<T>> call) {
    Deque<Mishap> queue = planned.getOrDefault(operation, new ArrayDeque<>());
    if (!queue.isEmpty()) {
      return queue.removeFirst().around(call);
    }
    return always == null ? call.get() : always.around(call);
  }
}
