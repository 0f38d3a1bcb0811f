package dev.cosell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Work that is done at the same time, each in a thread of its own. */
final class SideBySide {
  private SideBySide() {}

  /**
   * Does all of it. What fails stops the others after the call that is under way.
   *
   * @param work the parts
   * @param stop the wish that all parts look at
   * @return what each part came to, in the order of the parts
   */
  static <T> List<T> all(List<Supplier<T>> work, StopSignal stop) {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<T>> parts = new ArrayList<>();
      work.forEach(part -> parts.add(threads.submit(() -> stoppingOthers(part, stop))));
      return ended(parts);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T stoppingOthers(Supplier<T> part, StopSignal stop) {
    boolean done = false;
    try {
      T result = part.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        stop.ask();
      }
    }
  }

  /** Waits for all parts, so that none works on when the store is closed. */
  private static <T> List<T> ended(List<Future<T>> parts) {
    List<T> results = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (Future<T> part : parts) {
      try {
        results.add(part.get());
      } catch (ExecutionException failed) {
        failures.add(failed.getCause());
      } catch (CancellationException | InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        failures.add(new StoppedException());
      }
    }
    // That a part was stopped by another's failure explains nothing.
    failures.stream()
        .filter(failure -> !(failure instanceof StoppedException))
        .findFirst()
        .or(() -> failures.stream().findFirst())
        .ifPresent(SideBySide::rethrow);
    return results;
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
